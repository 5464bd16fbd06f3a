package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.Journey;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.command.Keymap.Bound;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every key that the registry names does something on its screen.
class KeysBoundTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandIsBoundAtItsPlace() {
        try (var journey = new Journey(folder)) {
            journey.draft("a fox in snow");
            var scene = Fx.get(() -> journey.robot.targetWindow().getScene());
            Set<String> bound = new TreeSet<>();
            for (var screen : new String[] {"library", "spend", "settings", "workbench"}) {
                Fx.run(() -> {
                    ((ToggleButton) scene.lookup("#rail-" + screen)).fire();
                    collect(scene, bound);
                });
            }

            journey.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
            journey.until(() -> journey.find("palette").isPresent());
            Fx.run(() -> collect(scene, bound));
            journey.press(KeyCode.ESCAPE, () -> journey.find("palette").isEmpty());
            Fx.run(() -> Objects.requireNonNull(scene.lookup("#board")).requestFocus());
            journey.press(KeyCode.E, () -> journey.find("desk").isPresent());
            Fx.run(() -> collect(scene, bound));

            assertThat(bound)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Context.values())
                            .flatMap(place -> Command.in(place).stream().map(one -> name(new Bound(place, one))))
                            .collect(Collectors.toSet()));
        }
    }

    private static void collect(Scene scene, Set<String> bound) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        collect(scene.getRoot(), bound);
    }

    /// Also what waits in a node's properties until it is first shown.
    private static void collect(Node node, Set<String> bound) {
        Keymap.boundOn(node).forEach(one -> bound.add(name(one)));
        if (node.hasProperties()) {
            node.getProperties().keySet().stream()
                    .filter(Node.class::isInstance)
                    .forEach(late -> collect((Node) late, bound));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, bound));
        }
    }

    private static String name(Bound one) {
        return one.context() + " " + one.command();
    }
}
