package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.system.Problems;
import app.maquette.app.system.WrongUseException;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.shell.FailedStart;
import app.maquette.ui.shell.FailedStart.Choice;
import app.maquette.ui.shell.FailedStart.Trouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The way to the window. What fails on it is told in a window of its own and on stderr, and tried again until it
/// succeeds or the user gives up. Not on the FX thread.
public final class Start {
    /// The window runs on after the command has returned.
    public static final int STAYS_OPEN = Integer.MIN_VALUE;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 520;
    private final Environment environment;
    private final PrintWriter err;

    public Start(Environment environment, PrintWriter err) {
        this.environment = environment;
        this.err = err;
    }

    /// [#STAYS_OPEN] when the window is open, otherwise the exit code.
    public int run(HomeOptions options) {
        Ending.listen();
        var where = options;
        while (true) {
            try {
                return Window.open(where, environment);
            } catch (IOException | RuntimeException | Error e) {
                var next = Ending.hasBegun() ? null : told(e, where);
                if (next == null) {
                    return Problems.code(e);
                }
                where = next;
            }
        }
    }

    /// With what to try again; null to give up.
    private @Nullable HomeOptions told(Throwable problem, HomeOptions where) {
        err.println(Problems.sentence(problem));
        try {
            var answer = new CompletableFuture<@Nullable HomeOptions>();
            var trouble = StartTrouble.of(problem, placeOf(where));
            Toolkit.await(Toolkit.start(() -> show(trouble, where, answer)));
            return answer.join();
        } catch (RuntimeException | Error e) {
            // Without JavaFX there is no window to tell it in.
            if (!Ending.hasBegun()) {
                err.println(Problems.sentence(e));
            }
            return null;
        }
    }

    private Path placeOf(HomeOptions where) {
        try {
            return where.home(environment).root();
        } catch (WrongUseException _) {
            return Environment.defaultHome().root();
        }
    }

    private static Stage show(Trouble trouble, HomeOptions where, CompletableFuture<@Nullable HomeOptions> answer) {
        Platform.setImplicitExit(false);
        var stage = new Stage();
        var view = new FailedStart(trouble, new Strings(), choice -> chosen(choice, where, stage, answer));
        var scene = new Scene(view, WIDTH, HEIGHT);
        try {
            Window.dress(scene, new SimpleObjectProperty<>(Scheme.SYSTEM));
        } catch (IllegalStateException _) {
            // Should the program's own look be what failed, the plain one tells it as well.
            scene.getStylesheets().clear();
        }
        stage.setTitle("Maquette");
        stage.setScene(scene);
        stage.setOnHidden(_ -> answer.complete(null));
        stage.show();
        stage.toFront();
        return stage;
    }

    private static void chosen(
            Choice choice, HomeOptions where, Stage stage, CompletableFuture<@Nullable HomeOptions> answer) {
        switch (choice) {
            case AGAIN -> answer.complete(where);
            case OTHER_HOME -> {
                var folder = new DirectoryChooser().showDialog(stage);
                if (folder == null) {
                    return;
                }
                answer.complete(where.at(folder.toPath()));
            }
            case QUIT -> answer.complete(null);
        }
        stage.hide();
    }
}
