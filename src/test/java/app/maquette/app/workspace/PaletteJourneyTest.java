package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of commands in the whole program: what it leads to, and that a bare Enter never pays.
class PaletteJourneyTest {
    private static final Money ROUND = Money.parse("0.20");

    @TempDir
    private Path folder;

    private Journey journey;

    @BeforeEach
    void open() {
        journey = new Journey(folder);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aPaidLineIsPaidOnceByItsOwnKeyAndNeverByEnter() {
        journey.draft("a harbour");
        ask("four more");
        journey.robot.type(KeyCode.ENTER);
        assertThat(journey.find("palette")).isPresent();
        assertThat(journey.calls()).hasSize(1);

        journey.rest();
        journey.robot
                .press(KeyCode.CONTROL, KeyCode.ENTER)
                .release(KeyCode.ENTER)
                .type(KeyCode.ENTER)
                .release(KeyCode.CONTROL);

        journey.ended(2);
        assertThat(journey.find("palette")).isEmpty();
        assertThat(journey.calls()).hasSize(2);
        assertThat(journey.simulator().ledger().billedMicros())
                .isEqualTo(ROUND.times(2).micros());
    }

    @Test
    void whatIsChosenIsShown() {
        journey.draft("a lighthouse at dawn");

        ask("spend");
        journey.press(KeyCode.ENTER, () -> journey.seen("#spend-ledger").isPresent());

        ask("licences");
        journey.press(KeyCode.ENTER, () -> journey.seen("#settings-licences").isPresent());

        ask("lighthouse");
        journey.until(() -> journey.seen(".palette-cell:chosen").isPresent());
        journey.press(
                KeyCode.ENTER,
                () -> journey.focusOwner() instanceof TextInputControl prompt
                        && prompt.getText().equals("a lighthouse at dawn"));
        assertThat(journey.calls()).hasSize(1);
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        journey.write("a pier");
        ask("draft");

        journey.press(KeyCode.ESCAPE, () -> journey.find("palette").isEmpty());

        assertThat(journey.focusOwner())
                .isInstanceOfSatisfying(
                        TextInputControl.class,
                        prompt -> assertThat(prompt.getText()).isEqualTo("a pier"));
        assertThat(journey.calls()).isEmpty();
    }

    private void ask(String words) {
        journey.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        journey.until(
                () -> journey.focusOwner() instanceof TextInputControl field && "palette-field".equals(field.getId()));
        journey.robot.write(words, 0);
        journey.until(() -> journey.seen(".palette-cell:chosen").isPresent());
    }
}
