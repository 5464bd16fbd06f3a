package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private final DateField field = Fx.get(() -> new DateField("From", "First day, as year-month-day", new Strings()));
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
    void whatIsNoDayStaysAndSaysSoUntilEscPutsTheDayBack() {
        type("2026-11-22");

        Fx.run(field.getEditor()::requestFocus);
        type("2026-02-30");
        assertThat(isMarked()).isTrue();
        Fx.run(other::requestFocus);

        assertThat(field.getValue()).isEqualTo(DAY);
        assertThat(field.getEditor().getText()).isEqualTo("2026-02-30");
        assertThat(isMarked()).isTrue();
        assertThat(field.wrongProperty().get()).contains("Until then 2026-11-22 holds");

        Fx.run(field.getEditor()::requestFocus);
        press(KeyCode.ESCAPE);
        assertThat(field.getEditor().getText()).isEqualTo("2026-11-22");
        assertThat(isMarked()).isFalse();
    }

    @Test
    void withoutADayBeforeItTheWrongTextStaysToo() {
        Fx.run(field.getEditor()::requestFocus);
        type("morgen");
        Fx.run(other::requestFocus);

        assertThat(field.getEditor().getText()).isEqualTo("morgen");
        assertThat(isMarked()).isTrue();
        assertThat(field.wrongProperty().get()).contains("No day holds");
        type("2026-11-22");
        assertThat(field.getValue()).isEqualTo(DAY);
        assertThat(isMarked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "de-DE", "th-TH-u-ca-buddhist-nu-thai"})
    void aDayIsUnderstoodInDigitsOfAnyScriptInEveryLanguage(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            for (var typed : List.of("٢٠٢٦-١١-٢٢", "۲۰۲۶‑۱۱‑۲۲", "2026-11-22", " \u200f2026–11–22")) {
                type("");
                type(typed);
                assertThat(field.getValue()).as(typed).isEqualTo(DAY);
                assertThat(isMarked()).isFalse();
            }
            Fx.run(() -> field.setValue(DAY.plusDays(1)));
            assertThat(field.getEditor().getText()).isEqualTo("2026-11-23");
        } finally {
            Locale.setDefault(before);
        }
    }

    private void press(KeyCode code) {
        Fx.run(() -> field.getEditor()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
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
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid"));
    }
}
