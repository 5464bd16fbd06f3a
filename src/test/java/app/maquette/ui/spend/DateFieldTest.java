package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.Settings;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DateFieldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private final DateField field = Fx.get(() -> new DateField("From", "First day, as year-month-day"));
    private final Button other = Fx.get(() -> new Button("other"));
    private final Stage window = Fx.get(() -> ScreenShots.open(400, 100, Settings.Scheme.DARK, new HBox(field, other)));

    @AfterEach
    void close() {
        Fx.run(window::close);
    }

    @Test
    void aTypedDayCountsAsSoonAsItIsOne() {
        type("2026-11-2");
        assertThat(field.getValue()).isNull();
        assertThat(isMarked()).isTrue();

        type("2026-11-22");
        assertThat(field.getValue()).isEqualTo(DAY);
        assertThat(isMarked()).isFalse();

        type("");
        assertThat(field.getValue()).isNull();
        assertThat(isMarked()).isFalse();
    }

    @Test
    void whatIsNoDayIsPutBackWhenTheFocusLeaves() {
        type("2026-11-22");

        Fx.run(field.getEditor()::requestFocus);
        type("2026-02-30");
        assertThat(isMarked()).isTrue();
        Fx.run(other::requestFocus);

        assertThat(field.getValue()).isEqualTo(DAY);
        assertThat(field.getEditor().getText()).isEqualTo("2026-11-22");
        assertThat(isMarked()).isFalse();
    }

    @Test
    void aDayIsShownAsItIsTypedAndTheArrowsStepByOne() {
        Fx.run(() -> field.setValue(DAY.withDayOfMonth(30)));

        Fx.run(() -> field.getEditor()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false)));

        assertThat(field.getEditor().getText()).isEqualTo("2026-12-01");
        assertThat(field.getAccessibleText()).isEqualTo("First day, as year-month-day");
    }

    private void type(String text) {
        Fx.run(() -> field.getEditor().setText(text));
    }

    private boolean isMarked() {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }
}
