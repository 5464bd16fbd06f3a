package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.fail;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.picture.PixelLoader;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// A window with the workbench of a desk in it. Used from the test's thread.
public final class WorkbenchStage implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    public final Desk.Models models;
    public final WorkbenchView view;
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Desk desk;

    private record Shown(Desk.Models models, WorkbenchView view) {}

    public WorkbenchStage(Desk desk, PixelLoader pixels, Scheme scheme, int width, int height) {
        this(desk, pixels, scheme, new Dimension2D(width, height));
        until(() -> models.board().loadedProperty().get() && view.lookup("#gauge") != null);
    }

    /// As it is before anything was read.
    static WorkbenchStage unread(Desk desk, PixelLoader pixels) {
        return new WorkbenchStage(desk, pixels, Scheme.DARK, new Dimension2D(1388, 866));
    }

    private WorkbenchStage(Desk desk, PixelLoader pixels, Scheme scheme, Dimension2D size) {
        this.desk = desk;
        var background = new Background(this::work, Platform::runLater, desk.failures::add);
        // At one go, as the program does it: nothing that is read arrives before the window is there.
        var shown = Fx.get(() -> {
            var opened = desk.open(background);
            var thumbnails = new Thumbnails(background, pixels, 200_000_000, 2);
            var workbench = new WorkbenchView(opened.workbench(), new Strings(), thumbnails, desk.clock);
            var scene = new Scene(workbench, size.getWidth(), size.getHeight());
            new Theme(new SimpleObjectProperty<>(ColorScheme.DARK)).apply(scene, new SimpleObjectProperty<>(scheme));
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new Shown(opened, workbench);
        });
        models = shown.models();
        view = shown.view();
    }

    /// Counted, so that it can be known when nothing is left to do.
    private void work(Runnable job) {
        started.incrementAndGet();
        workers.execute(() -> {
            try {
                job.run();
            } finally {
                ended.incrementAndGet();
            }
        });
    }

    /// Waits until no work is under way in the background and what came of it has arrived.
    public void quiet() {
        // The gate answers after it has told everybody of what came before.
        desk.ledger.balances();
        // Seen twice: what a job brings is handed over before the job has ended, and may begin the next one.
        var seen = new AtomicLong();
        until(() -> started.get() == ended.get() && seen.getAndSet(started.get()) == started.get());
    }

    /// Drafts by key and waits until this very call has ended and the board knows.
    public void draft(String prompt) {
        int before = desk.calls().size();
        write(prompt);
        typeWithControl(KeyCode.ENTER);
        ended(before + 1);
    }

    /// Writes a prompt and waits until the buttons know their prices.
    public void write(String prompt) {
        Fx.run(() -> {
            view.focusPrompt();
            models.brief().promptProperty().set(prompt);
        });
        quiet();
    }

    /// Waits until there are so many calls, none is under way, and the board knows.
    public void ended(int calls) {
        until(() -> desk.calls().size() == calls
                && desk.calls().stream().noneMatch(call -> call.state().isUnderWay()));
        quiet();
    }

    /// Waits until something holds that is asked on the FX thread.
    public void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!Fx.get(() -> {
            view.applyCss();
            view.layout();
            return condition.getAsBoolean();
        })) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                fail("it never came to that");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    public <N extends Node> N find(String id, Class<N> type) {
        return Fx.get(() -> type.cast(view.lookup("#" + id)));
    }

    boolean has(String id) {
        return Fx.get(() -> view.lookup("#" + id) != null);
    }

    /// Presses and lets go, on what has the focus.
    public void type(KeyCode code) {
        press(code);
        fire(KeyEvent.KEY_RELEASED, code, false, false);
    }

    public void press(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, code, false, false);
    }

    public void release(KeyCode code) {
        fire(KeyEvent.KEY_RELEASED, code, false, false);
    }

    void typeWithShift(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, code, true, false);
        fire(KeyEvent.KEY_RELEASED, code, true, false);
    }

    public void typeWithControl(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, code, false, true);
        fire(KeyEvent.KEY_RELEASED, code, false, true);
    }

    void typeWithAlt(KeyCode code) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control) {
        fire(new KeyEvent(type, "", "", code, shift, control, false, false));
    }

    /// Sends it to what has the focus.
    void fire(KeyEvent event) {
        Fx.run(() -> {
            var owner = view.getScene().getFocusOwner();
            var target = owner == null ? view : owner;
            target.fireEvent(event);
        });
    }

    @Override
    public void close() {
        Fx.run(() -> view.getScene().getWindow().hide());
    }
}
