package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The workflows cannot run here, so what can be read of them is checked: nothing moves under them, nothing is allowed
/// that they do not need, and what they start is there.
class WorkflowTest {
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern SCRIPT =
            Pattern.compile("(?:^|\\s)((?:\\.ci|packaging|\\.)/[\\w./-]+)", Pattern.MULTILINE);
    private static final List<String> SYSTEMS = List.of("ubuntu", "macos", "windows");

    @Test
    void theWorkflowsArePinnedAndAllowedNoMoreThanTheyNeed() {
        var workflows = SourceFile.under(".github/workflows", ".yml");

        assertThat(workflows).hasSize(2);
        assertThat(workflows.stream().flatMap(file -> wrong(file).stream())).isEmpty();
    }

    @Test
    void whatIsWrongWithAWorkflowIsCaught() {
        var planted = new SourceFile("planted.yml", """
                on: [push]
                permissions: write-all
                jobs:
                  build:
                    strategy:
                      matrix:
                        os: [ubuntu-24.04, macos-15]
                    runs-on: ${{ matrix.os }}
                    permissions:
                      packages: write
                    steps:
                      - uses: actions/checkout@v4
                      - run: |
                          sudo apt-get update
                          packaging/no-such-script.sh
                      - run: .\\packaging\\no-such.ps1
                """);

        assertThat(wrong(planted))
                .containsExactly(
                        "planted.yml: permissions are write-all",
                        "planted.yml: build may write packages",
                        "planted.yml: build has no timeout",
                        "planted.yml: build does not run on windows",
                        "planted.yml: actions/checkout@v4 is not pinned by a commit",
                        "planted.yml: build keeps the credentials of its checkout",
                        "planted.yml: packaging/no-such-script.sh is not there",
                        "planted.yml: ./packaging/no-such.ps1 is not there");
    }

    private static List<String> wrong(SourceFile file) {
        var workflow = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file.text()));
        var wrong = new ArrayList<String>();
        if (!Map.of("contents", "read").equals(workflow.get("permissions"))) {
            wrong.add("permissions are " + workflow.get("permissions"));
        }
        map(workflow.get("jobs")).forEach((name, job) -> wrong.addAll(wrong(String.valueOf(name), map(job))));
        return wrong.stream().map(what -> file.path() + ": " + what).toList();
    }

    private static List<String> wrong(String name, Map<?, ?> job) {
        var wrong = new ArrayList<String>();
        map(job.get("permissions")).forEach((what, access) -> {
            if ("write".equals(access) && !"contents".equals(what)) {
                wrong.add(name + " may write " + what);
            }
        });
        if (!job.containsKey("timeout-minutes")) {
            wrong.add(name + " has no timeout");
        }
        var systems = String.valueOf(map(map(job.get("strategy")).get("matrix")).get("os"));
        if (job.containsKey("strategy")) {
            SYSTEMS.stream()
                    .filter(system -> !systems.contains(system))
                    .forEach(system -> wrong.add(name + " does not run on " + system));
        }
        for (var step : (List<?>) job.get("steps")) {
            wrong.addAll(wrongStep(name, map(step)));
        }
        return wrong;
    }

    private static List<String> wrongStep(String job, Map<?, ?> step) {
        var wrong = new ArrayList<String>();
        if (step.get("uses") instanceof String action) {
            if (!PINNED.matcher(action).matches()) {
                wrong.add(action + " is not pinned by a commit");
            }
            if (action.startsWith("actions/checkout@")
                    && !Boolean.FALSE.equals(map(step.get("with")).get("persist-credentials"))) {
                wrong.add(job + " keeps the credentials of its checkout");
            }
        }
        scripts(step)
                .filter(script -> !Files.isRegularFile(Path.of(script)))
                .forEach(script -> wrong.add(script + " is not there"));
        return wrong;
    }

    private static Stream<String> scripts(Map<?, ?> step) {
        var run = step.get("run") instanceof String text ? text.replace('\\', '/') : "";
        return SCRIPT.matcher(run).results().map((MatchResult found) -> found.group(1));
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
