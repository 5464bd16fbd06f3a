package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.system.Screenless;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The program's start on a screen in memory with a hand on it: each line on stdin names what to wait for and use, an
/// id to press, `Esc`, or `draft` and a prompt; each is answered by a line. Ends with the start's exit code.
public final class StartProgram {
    private static final long PAUSE = 20;
    private static final long MINUTE = 60_000;

    private StartProgram() {}

    public static void main(String[] args) {
        Screenless.drawInMemory();
        var environment = new Environment(Map.of(), "test");
        Thread.ofPlatform().daemon().start(StartProgram::obey);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new Start(environment, err).run(new HomeOptions().at(Path.of(args[0])));
        if (code != Start.STAYS_OPEN && !Ending.hasBegun()) {
            System.exit(code);
        }
    }

    private static void obey() {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", 2);
                System.out.println(
                        switch (words[0]) {
                            case "text" -> onFx(() -> text(words[1]));
                            case "press" -> onFx(() -> press(words[1]));
                            case "escape" -> onFx(StartProgram::escape);
                            case "rest" -> rest(KeyCode.valueOf("DIGIT" + words[1]));
                            case "draft" -> onFx(() -> draft(words[1]));
                            default -> throw new IllegalArgumentException(line);
                        });
                System.out.flush();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks until there is an answer, for about a minute.
    private static String onFx(Supplier<@Nullable String> question) throws InterruptedException {
        Toolkit.await(Toolkit.start(() -> "up"));
        for (long left = MINUTE / PAUSE; left > 0; left--) {
            var answer =
                    CompletableFuture.supplyAsync(question, Platform::runLater).join();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(PAUSE);
        }
        return "nothing within a minute";
    }

    /// Goes to the screen of a digit and answers when no animation runs any more.
    private static String rest(KeyCode screen) throws InterruptedException {
        onFx(() -> List.copyOf(Window.getWindows()).stream()
                .findFirst()
                .map(Window::getScene)
                .map(scene -> {
                    Event.fireEvent(
                            scene.getRoot(),
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", screen, false, true, false, false));
                    return "going";
                })
                .orElse(null));
        return onFx(() -> animations() == 0 ? "at rest" : null);
    }

    /// What JavaFX draws a frame for sixty times a second; it tells nobody, so its own timer is read.
    private static int animations() {
        Object timer = com.sun.javafx.tk.Toolkit.getToolkit().getPrimaryTimer();
        Class<?> type = timer.getClass();
        while (!"AbstractPrimaryTimer".equals(type.getSimpleName())) {
            type = type.getSuperclass();
        }
        try {
            int running = 0;
            for (var name : List.of("receiversLength", "animationTimersLength")) {
                var field = type.getDeclaredField(name);
                field.setAccessible(true);
                running += field.getInt(timer);
            }
            return running;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Node> found(String id) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .flatMap(window -> Stream.ofNullable(window.getScene().lookup("#" + id)));
    }

    private static @Nullable String text(String id) {
        return found(id)
                .findFirst()
                .map(node -> node instanceof Label label
                        ? label.getText()
                        : node.getClass().getSimpleName())
                .orElse(null);
    }

    private static @Nullable String press(String id) {
        return found(id)
                .findFirst()
                .map(node -> {
                    ((Button) node).fire();
                    return "pressed";
                })
                .orElse(null);
    }

    private static @Nullable String escape() {
        return found("failed-reason")
                .findFirst()
                .map(node -> {
                    Event.fireEvent(
                            node,
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                    return "escaped";
                })
                .orElse(null);
    }

    private static @Nullable String draft(String prompt) {
        var field = found("prompt").findFirst();
        var button = found("draft").findFirst();
        if (field.isEmpty() || button.isEmpty()) {
            return null;
        }
        ((TextInputControl) field.get()).setText(prompt);
        if (button.get().isDisabled()) {
            return null;
        }
        ((Button) button.get()).fire();
        return "drafted";
    }
}
