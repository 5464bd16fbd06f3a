package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Verdict;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.PriceButton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real presses at real gaps on every control that spends: what was meant once is paid once.
@Tag("alone") // a button rests in real time
class PaidOnceTest {
    private static final int REST = 700;

    private final Desk desk = new Desk();
    private final Robot robot = Fx.get(Robot::new);
    private final WorkbenchStage stage;

    PaidOnceTest() {
        desk.hand = System::nanoTime;
        stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);
    }

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 150, 300, 400})
    void aDoubleClickOnDraftNewPaysOnce(int gap) {
        stage.draft("a harbour");
        stage.until(() -> second().isVisible());
        pause(REST);

        twice(second(), gap);

        settled();
        assertThat(desk.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 400})
    void aDoubleClickOnDraftPaysOnce(int gap) {
        stage.write("a harbour");
        pause(REST);

        twice(stage.find("draft", PriceButton.class), gap);

        settled();
        assertThat(desk.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 400})
    void aDoubleClickOnFinalizeOrRemixPaysOnce(int gap) {
        stage.draft("a harbour");
        pause(REST);

        twice(stage.find("finalize", PriceButton.class), gap);
        settled();
        assertThat(desk.calls()).hasSize(2);

        Fx.run(() -> stage.models.board().focusNumber(2));
        stage.quiet();
        pause(REST);
        twice(stage.find("remix", PriceButton.class), gap);
        settled();
        assertThat(desk.calls()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 400})
    void aDoubleClickOnSendAgainPaysOnce(int gap) {
        desk.vendor.exchange(new Exchange.NotSent("no route")).exchange(new Exchange.NotSent("no route"));
        stage.draft("a harbour");
        stage.until(() -> stage.has("ended-act"));
        pause(REST);

        twice(stage.find("ended-act", Node.class), gap);

        settled();
        assertThat(desk.calls()).hasSize(2);
    }

    @Test
    void aSecondRoundMeantIsPaid() {
        stage.draft("a harbour");
        stage.until(() -> second().isVisible());
        pause(REST);

        click(second());
        settled();
        pause(REST);
        click(second());
        settled();

        assertThat(desk.calls()).hasSize(3);
    }

    @Test
    void heldKeysPayOnce() {
        desk.vendor.exchange(new Exchange.NotSent("no route"));
        stage.write("a harbour");
        pause(REST);

        hold(KeyCode.ENTER, true);
        settled();
        assertThat(desk.calls()).hasSize(1);

        pause(REST);
        stage.draft("a mill");
        stage.type(KeyCode.ESCAPE);
        Fx.run(() -> stage.models.board().judge(Verdict.PICK));
        pause(REST);
        desk.vendor.exchange(new Exchange.NotSent("no route"));
        hold(KeyCode.F, false);
        settled();
        assertThat(desk.calls()).hasSize(3);
    }

    @Test
    void aSecondFinalOrderedTooSoonIsNotBoughtAndSaid() {
        var said = new AtomicInteger();
        Fx.run(() -> stage.view.onTooSoon(said::incrementAndGet));
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);
        Fx.run(() -> stage.models.board().focusNumber(1));
        stage.quiet();
        pause(REST);

        finalizeNumber(1);
        pause(100);
        finalizeNumber(2);
        settled();
        assertThat(desk.calls()).hasSize(2);
        assertThat(said).hasValue(1);

        pause(REST);
        finalizeNumber(2);
        settled();
        assertThat(desk.calls()).hasSize(3);
        assertThat(said).hasValue(1);
    }

    private void finalizeNumber(int draft) {
        Fx.run(() -> {
            stage.models.board().focusNumber(draft);
            stage.models.board().judge(Verdict.PICK);
        });
        stage.quiet();
        stage.type(KeyCode.F);
    }

    @Test
    void aClickOnAButtonThatHasJustChangedIsSaid() {
        var said = new AtomicInteger();
        Fx.run(() -> stage.view.onTooSoon(said::incrementAndGet));
        stage.write("a harbour");
        pause(REST);
        var draft = stage.find("draft", PriceButton.class);

        Fx.run(() -> draft.priceProperty().set(draft.priceProperty().get() + " "));
        click(draft);

        assertThat(said).hasValue(1);
        assertThat(desk.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPACE", "ENTER"})
    void aKeyHeldOrPressedTwiceOnAFocusedButtonPaysOnce(KeyCode code) {
        stage.draft("a harbour");
        stage.until(() -> second().isVisible());
        pause(REST);

        Fx.run(() -> second().requestFocus());
        hold(code, false);
        settled();
        assertThat(desk.calls().size()).isLessThanOrEqualTo(2);

        int before = desk.calls().size();
        pause(REST);
        Fx.run(() -> second().requestFocus());
        for (int i = 0; i < 4; i++) {
            stage.type(code);
            pause(120);
        }
        settled();
        assertThat(desk.calls().size()).isLessThanOrEqualTo(before + 1);
    }

    /// Auto-repeat goes on while the call ends, which takes longer than any rest.
    private void hold(KeyCode code, boolean control) {
        for (int i = 0; i < 16; i++) {
            fire(KeyEvent.KEY_PRESSED, code, control);
            pause(50);
            stage.quiet();
        }
        fire(KeyEvent.KEY_RELEASED, code, control);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, boolean control) {
        Fx.run(() -> stage.view
                .getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(type, "", "", code, false, control, false, false)));
    }

    private PriceButton second() {
        return stage.find("draft-second", PriceButton.class);
    }

    private void settled() {
        stage.until(() -> desk.calls().stream().noneMatch(call -> call.state().isUnderWay()));
        stage.quiet();
        stage.until(() -> desk.calls().stream().noneMatch(call -> call.state().isUnderWay()));
    }

    private void twice(Node node, int gap) {
        aim(node);
        press();
        pause(gap);
        press();
    }

    private void click(Node node) {
        aim(node);
        press();
    }

    private void aim(Node node) {
        Fx.run(() -> {
            var at = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(at.getCenterX(), at.getCenterY());
        });
    }

    private void press() {
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
