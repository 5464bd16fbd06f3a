package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/// JavaFX on its way up while the home is opened. The desktop knows the window by the name of this class.
public final class Toolkit extends Application {
    /// Letters larger than this are drawn as shapes. On Linux the smaller ones are pictures set on whole pixels, which
    /// takes up to a pixel from a word space; a shape stands where it belongs, and costs no more.
    private static final String LARGEST_PICTURE = "prism.fontSizeLimit";

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final CompletableFuture<Stage> READY = new CompletableFuture<>();
    private static final CompletableFuture<Void> DOWN = new CompletableFuture<>();

    @Override
    public void start(Stage unused) {
        READY.complete(unused);
    }

    /// Starts JavaFX on a thread of its own unless it is up already, and has its thread make something first.
    public static <T> CompletableFuture<T> start(Supplier<T> first) {
        if (STARTED.compareAndSet(false, true)) {
            if (Environment.ofMachine().isLinux() && System.getProperty(LARGEST_PICTURE) == null) {
                System.setProperty(LARGEST_PICTURE, "1");
            }
            Thread.ofPlatform().name("toolkit").daemon(false).start(() -> {
                try {
                    launch(Toolkit.class);
                } catch (RuntimeException | Error e) {
                    READY.completeExceptionally(e);
                } finally {
                    DOWN.complete(null);
                }
            });
        }
        return READY.thenApplyAsync(_ -> first.get(), Platform::runLater);
    }

    /// Runs it on the FX thread, after the start when that is still under way.
    static void whenUp(Runnable work) {
        var _ = READY.thenRunAsync(work, Platform::runLater);
    }

    /// Waits for what [#start] promised.
    public static <T> T await(CompletableFuture<T> promised) {
        try {
            return promised.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Ends the program once JavaFX is down: a keyring may have left threads that would not.
    static void endWithIt() {
        var _ = DOWN.thenRun(() -> {
            if (!Ending.hasBegun()) {
                System.exit(0);
            }
        });
    }

    /// Closes every window and ends JavaFX, if it was started; returns when it is down, or after `patience`.
    static void leave(Duration patience) {
        if (STARTED.get()) {
            whenUp(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                Platform.exit();
            });
            DOWN.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }
}
