package app.maquette.ui.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.model.MissingReason;
import app.maquette.ui.kit.text.Strings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTextsTest {
    private final MissingTexts texts = new MissingTexts(new Strings());

    @Test
    void eachRuleHasASentenceOfItsOwnThatIsTrueForIt() {
        var each = Arrays.stream(MissingReason.Rule.values())
                .map(rule -> texts.sentence(new MissingReason.Refused("images.test", rule)))
                .toList();

        assertThat(each).doesNotHaveDuplicates().allMatch(text -> text.startsWith("Paid. ") && text.endsWith("."));
        assertThat(each.stream().filter(text -> text.contains("VPN"))).hasSize(1);
        assertThat(texts.sentence(new MissingReason.Refused("a.test", MissingReason.Rule.NOT_HTTPS)))
                .contains("plain http", "a.test")
                .doesNotContain("VPN", "sign-in");
        assertThat(texts.sentence(new MissingReason.Refused("10.0.0.1", MissingReason.Rule.PRIVATE_NETWORK, true)))
                .contains("led on to 10.0.0.1", "sign-in page")
                .doesNotContain("VPN");
        assertThat(texts.sentence(new MissingReason.Refused("", MissingReason.Rule.NO_WEB_LINK)))
                .contains("not a plain web link")
                .doesNotContain("network");
    }

    @Test
    void eachReasonSaysThatItIsPaidAndWhatToDo() {
        var all = List.of(
                new MissingReason.Offline("No network."),
                new MissingReason.Answered(503),
                new MissingReason.LinkDead(403),
                new MissingReason.Refused("10.0.0.1", MissingReason.Rule.PRIVATE_NETWORK),
                new MissingReason.Cut(10, 20),
                new MissingReason.NotAPicture("an HTML page", 900),
                new MissingReason.Packed("br (Brotli)", 900),
                new MissingReason.NotAPicture("a GIF", 900),
                new MissingReason.TooLarge(64 << 20),
                new MissingReason.Disk("The picture could not be kept: the disk is full."));

        assertThat(all.stream().map(texts::sentence))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("Paid. ") && text.endsWith(".") && !text.contains("{"));
        assertThat(texts.sentence(new MissingReason.Packed("br (Brotli)", 900)))
                .contains("packed with br (Brotli), which this version cannot read");
        assertThat(texts.sentence(new MissingReason.NotAPicture("a GIF", 900))).doesNotContain("sign-in");
        assertThat(texts.sentence(all.getLast())).contains("the disk is full").contains("try again");
    }
}
