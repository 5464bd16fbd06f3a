package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.fail;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.money.Till;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.TestDesktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// The whole program in its window over the built-in simulator, used with a robot's mouse and keys from the test's
/// thread.
public final class Journey implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    final TestDesktop desktop = new TestDesktop();
    public final FxRobot robot = new FxRobot();
    final Venue venue;
    final Workspace workspace;
    private final Stage stage;
    private long boughtAt = System.nanoTime() - Till.REST_NANOS;

    public Journey(Path folder) {
        this(folder, Latency.NONE);
    }

    Journey(Path folder, Latency latency) {
        try {
            venue = Venue.builtIn(
                    new Home(folder.resolve("home")),
                    SimulatorOptions.at(folder.resolve("vendor").resolve("book"))
                            .withSide(64)
                            .withLatency(latency));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workspace = new Workspace(venue, Clock.systemUTC());
        stage = Fx.get(() -> {
            var content = new WindowComposition(workspace, venue, false, Platform::runLater, desktop);
            var scene = new Scene(content.view(), 1280, 800);
            Window.dress(scene, new SimpleObjectProperty<>(Scheme.DARK));
            var window = Window.stage(scene, content);
            window.show();
            return window;
        });
        robot.targetWindow(stage);
        until(() -> find("gauge").isPresent());
    }

    Simulator simulator() {
        return venue.builtIn().orElseThrow();
    }

    void cap(long micros) {
        workspace
                .ledger()
                .post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.ofMicros(micros), "a test's cap"));
    }

    /// Writes a prompt over the old one, then waits until the button offers it or says why not.
    void write(String prompt) {
        robot.clickOn("#prompt");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(prompt, 0);
        until(() -> isWritten(prompt)
                && (find("draft").filter(button -> !button.isDisabled()).isPresent()
                        || find("draft-hint").filter(Node::isVisible).isPresent()));
    }

    private boolean isWritten(String prompt) {
        return find("prompt")
                .filter(field -> field instanceof TextInputControl text && prompt.equals(text.getText()))
                .isPresent();
    }

    /// Clicks on what is there, enabled and at rest: what still moves is missed, or takes no click.
    void click(String query) {
        var place = new AtomicReference<>();
        until(() -> robot.lookup(query)
                .tryQuery()
                .filter(node -> isStill(node, place))
                .isPresent());
        rest();
        robot.clickOn(query);
        boughtAt = System.nanoTime();
    }

    /// Types keys of which the last one buys.
    void buy(KeyCode... keys) {
        rest();
        robot.type(keys);
        boughtAt = System.nanoTime();
    }

    private static boolean isStill(Node node, AtomicReference<Object> place) {
        var now = node.localToScene(node.getLayoutBounds());
        boolean isResting = !(node instanceof PriceButton button) || button.isAtRest();
        return now.equals(place.getAndSet(now)) && isResting && node.isVisible() && !node.isDisabled();
    }

    /// Drafts by key and waits for the end of the call.
    public CallRecord draft(String prompt) {
        int before = calls().size();
        write(prompt);
        rest();
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        boughtAt = System.nanoTime();
        return ended(before + 1);
    }

    /// The patience of a person between two presses that buy.
    void rest() {
        until(() -> System.nanoTime() - boughtAt > Till.REST_NANOS);
    }

    /// Waits until so many calls are there and the newest has ended, each of its pictures tried once.
    CallRecord ended(int count) {
        until(() -> calls().size() >= count && !isUnderWay(calls().getFirst()));
        return calls().getFirst();
    }

    private boolean isUnderWay(CallRecord call) {
        var live = workspace.studio().live();
        return live.find(call.id()).orElseThrow().state().isUnderWay();
    }

    List<CallRecord> calls() {
        return workspace.library().recent(100);
    }

    public void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!Fx.get(holds::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                fail("it never came to that");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// Presses the key until that has come: what is just being laid over the window does not hear the first one.
    public void press(KeyCode key, BooleanSupplier holds) {
        long next = System.nanoTime();
        long deadline = next + PATIENCE_NANOS;
        while (!Fx.get(holds::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                fail("%s never led to that; the focus is on %s", key, Fx.get(this::focusOwner));
            }
            if (System.nanoTime() >= next) {
                robot.type(key);
                next += AGAIN_NANOS;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    public Optional<Node> find(String id) {
        return Optional.ofNullable(stage.getScene().lookup("#" + id));
    }

    /// The first of that kind that is seen in this window: what other tests left open is none of its business.
    Optional<Node> seen(String query) {
        return robot.from(stage.getScene().getRoot()).lookup(query).queryAll().stream()
                .filter(Journey::isVisible)
                .findFirst();
    }

    @Nullable
    Node focusOwner() {
        return stage.getScene().getFocusOwner();
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    /// Waits for so many pictures on the screen.
    void shown(int pictures) {
        until(() -> tiles() >= pictures);
    }

    /// What the cross of the window does.
    void askToClose() {
        Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    boolean isOpen() {
        return Fx.get(stage::isShowing);
    }

    /// Waits until a text with these words is seen.
    void reads(String words) {
        until(() -> reads(stage.getScene().getRoot(), words));
    }

    private static boolean reads(Node node, String words) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Labeled text
                && text.getText() != null
                && text.getText().contains(words)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> reads(child, words));
    }

    private long tiles() {
        return stage.getScene().getRoot().lookupAll(".image-tile").stream()
                .filter(node -> node instanceof ImageTile tile && tile.isShowing())
                .count();
    }

    /// Closes the window and the program; the simulator goes with it.
    @Override
    public void close() {
        Fx.run(stage::hide);
        workspace.close();
        try {
            venue.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
