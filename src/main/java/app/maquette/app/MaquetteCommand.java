package app.maquette.app;

import app.maquette.app.system.DesktopWord;
import app.maquette.app.system.Environment;
import app.maquette.app.system.Screenless;
import app.maquette.app.update.ProgramVersion;
import app.maquette.app.workspace.HomeOptions;
import app.maquette.app.workspace.Start;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `maquette` without a command opens the window.
@Command(
        name = "maquette",
        description = "The workbench for designers who pay for every picture.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {TourCommand.class, SimulatorCommand.class, ReportCommand.class})
final class MaquetteCommand implements Callable<Integer> {
    private final Environment environment;
    private final Clock clock;

    @Mixin
    private HomeOptions where = new HomeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MaquetteCommand(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Environment environment() {
        return environment;
    }

    HomeOptions where() {
        return where;
    }

    @Override
    public Integer call() throws Exception {
        where.check(environment);
        if (!environment.hasDisplay()) {
            var folder = Files.createTempDirectory("maquette-tour-");
            say("There is no display here, so Maquette plays its tour without one; its pictures go to " + folder + ".");
            return TourCommand.play(folder, null, spec);
        }
        var missing = Screenless.missingForWindow(environment);
        if (missing.isPresent()) {
            say(missing.get());
            DesktopWord.say(missing.get(), environment);
            return 1;
        }
        return new Start(environment, spec.commandLine().getErr()).run(where);
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
