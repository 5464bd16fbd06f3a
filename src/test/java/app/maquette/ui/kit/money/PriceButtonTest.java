package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Inputs;
import app.maquette.ui.kit.control.Styles;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class PriceButtonTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger spent = new AtomicInteger();
    private final Pane parent = new Pane();
    private final PriceButton button =
            Fx.get(() -> new PriceButton("Draft 4 images", "$0.20", Styles.FILLED, now::get));

    PriceButtonTest() {
        Fx.run(() -> {
            parent.getChildren().add(button);
            new Scene(parent, 300, 200);
            parent.applyCss();
            parent.layout();
            button.setOnAction(_ -> spent.incrementAndGet());
        });
        wait(600);
    }

    @Test
    void aClickOnAButtonAtRestSpends() {
        click();

        assertThat(spent).hasValue(1);
    }

    @Test
    void aButtonThatHasJustMovedTakesNoClick() {
        Fx.run(() -> button.relocate(0, 40));
        wait(499);
        click();
        assertThat(spent).hasValue(0);

        wait(1);
        click();
        assertThat(spent).hasValue(1);
    }

    @Test
    void aButtonMovedByItsParentTakesNoClick() {
        Fx.run(() -> parent.setTranslateY(20));
        click();

        assertThat(spent).hasValue(0);
    }

    @Test
    void aButtonWhosePriceHasJustChangedTakesNoClick() {
        Fx.run(() -> button.priceProperty().set("$0.80"));
        click();

        assertThat(spent).hasValue(0);
    }

    @Test
    void aButtonThatHasJustAppearedTakesNoClick() {
        Fx.run(() -> {
            button.setVisible(false);
            button.setVisible(true);
        });
        click();

        assertThat(spent).hasValue(0);
    }

    @Test
    void aButtonThatMovesUnderAPressedMouseSpendsNothing() {
        Fx.run(() -> {
            fire(MouseEvent.MOUSE_PRESSED);
            button.relocate(0, 40);
            fire(MouseEvent.MOUSE_RELEASED);
        });

        assertThat(spent).hasValue(0);
        assertThat(button.isArmed()).isFalse();
    }

    @Test
    void theKeyboardIsNeverRefused() {
        Fx.run(() -> {
            button.relocate(0, 40);
            button.fire();
        });

        assertThat(spent).hasValue(1);
    }

    @Test
    void whatItDoesAndWhatItCostsAreSpoken() {
        Fx.run(() -> button.priceProperty().set("$0.10"));

        assertThat(button.getAccessibleText()).isEqualTo("Draft 4 images, $0.10");
    }

    private void wait(int millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void click() {
        Fx.run(() -> {
            fire(MouseEvent.MOUSE_PRESSED);
            fire(MouseEvent.MOUSE_RELEASED);
        });
    }

    private void fire(EventType<MouseEvent> type) {
        Event.fireEvent(button, Inputs.mouse(type, 10, 10));
    }
}
