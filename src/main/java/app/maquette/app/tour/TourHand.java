package app.maquette.app.tour;

import app.maquette.pictures.PngFile;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.money.Till;
import app.maquette.ui.kit.picture.ImageTile;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The hand of the tour: presses keys and buttons of the window, waits for what comes, takes pictures. Call it from the
/// tour's own thread.
public final class TourHand {
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int SETTLED_PULSES = 12;
    private final Scene scene;
    private long boughtAt = System.nanoTime() - Till.REST_NANOS;

    TourHand(Scene scene) {
        this.scene = scene;
    }

    /// Runs on the FX thread and returns what it found.
    static <T> T onFx(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> done.completeAsync(work, Runnable::run));
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window did not answer", e);
        }
    }

    /// Waits, looking on the FX thread, until it holds. IllegalStateException names what did not come.
    void until(String what, BooleanSupplier holds) {
        await(what, () -> onFx(holds::getAsBoolean));
    }

    /// The same for what no window shows: it looks on this thread.
    public static void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /// A key goes to what has the focus, as a real one would.
    void press(KeyCode code) {
        hold(code);
        letGo(code);
    }

    /// Presses what buys, with the patience of a person between two orders: nothing buys while all that buys rests.
    void buy(Runnable press) {
        await("what buys to have rested", () -> System.nanoTime() - boughtAt > Till.REST_NANOS);
        press.run();
        boughtAt = System.nanoTime();
    }

    void pressWithControl(KeyCode code) {
        onFx(() -> fire(KeyEvent.KEY_PRESSED, code, true));
        onFx(() -> fire(KeyEvent.KEY_RELEASED, code, true));
    }

    void hold(KeyCode code) {
        onFx(() -> fire(KeyEvent.KEY_PRESSED, code, false));
    }

    void letGo(KeyCode code) {
        onFx(() -> fire(KeyEvent.KEY_RELEASED, code, false));
    }

    void click(String id) {
        onFx(() -> {
            if (!(find(id) instanceof ButtonBase button)) {
                throw new IllegalStateException("no button " + id);
            }
            button.fire();
            return true;
        });
    }

    /// The node, or null when it is not shown.
    @Nullable
    Node find(String id) {
        return scene.lookup("#" + id);
    }

    /// Pictures on the screen, tiles and previews.
    int shownPictures() {
        return (int) scene.getRoot().lookupAll(".image-tile").stream()
                .filter(node -> node instanceof ImageTile tile && tile.isShowing())
                .count();
    }

    /// Whether so many large pictures of the board are there, each of them drawn.
    boolean showsOnBoard(int pictures) {
        return IntStream.rangeClosed(1, pictures)
                .allMatch(number -> find("tile-" + number) instanceof ImageTile tile && tile.isShowing());
    }

    /// Waits until what was asked for in the background has been laid out and drawn.
    void settle() {
        for (int pulse = 0; pulse < SETTLED_PULSES; pulse++) {
            onFx(() -> {
                Platform.requestNextPulse();
                return true;
            });
            LockSupport.parkNanos(LOOK_AGAIN_NANOS * 3);
        }
    }

    void photograph(Path file) {
        var pixels = onFx(this::pixels);
        PngFile.write(pixels, file);
    }

    private boolean fire(EventType<KeyEvent> type, KeyCode code, boolean control) {
        var owner = scene.getFocusOwner();
        var target = owner == null || owner.getScene() != scene ? scene.getRoot() : owner;
        Event.fireEvent(target, new KeyEvent(type, "", "", code, false, control, false, false));
        return true;
    }

    private Pixels pixels() {
        var image = scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }
}
