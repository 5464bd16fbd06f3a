package app.maquette.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.MissingReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTextsTest {
    private final MissingTexts texts = new MissingTexts(new Strings());

    @Test
    void eachReasonSaysThatItIsPaidAndWhatToDo() {
        var all = List.of(
                new MissingReason.Offline("No network."),
                new MissingReason.Answered(503),
                new MissingReason.LinkDead(403),
                new MissingReason.Refused("10.0.0.1", MissingReason.Rule.PRIVATE_NETWORK),
                new MissingReason.Cut(10, 20),
                new MissingReason.NotAPicture("an HTML page", 900),
                new MissingReason.TooLarge(64 << 20),
                new MissingReason.Disk("The picture could not be kept: the disk is full."));

        assertThat(all.stream().map(texts::sentence))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("Paid. ") && text.endsWith(".") && !text.contains("{"));
        assertThat(texts.sentence(all.getLast())).contains("the disk is full").contains("try again");
    }
}
