package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("language")
class SameTextTest {
    private static final String FLAG_OF_SCOTLAND =
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F";

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200B, 0x2060, 0xFEFF, 0xAD, 0x180E, 0x200C, 0x200D, 0x200E, 0x200F, 0x61C, 0x202A, 0x202E, 0x2066,
                0x2069, 0xFE00, 0xFE0E, 0xFE0F, 0xE0100, 0xE01EF, 0x180B, 0xE0001, 0xE0041, 0x34F, 0x115F, 0x2061,
                0xFFF9, 0x1D173, 0x0, 0x7, 0x7F
            })
    void whatCannotBeSeenMakesNoOtherText(int unseen) {
        var one = Character.toString(unseen);

        assertThat(SameText.of(one + "Acme " + one + " tea" + one)).isEqualTo("Acme tea");
        assertThat(SameText.isEmpty(one + " " + one + "\n")).isTrue();
        if (unseen != 0x200C && unseen != 0x200D) {
            assertThat(SameText.of("Ac" + one + "me")).isEqualTo("Acme");
        }
        assertThat(SameText.fold("Ac" + one + "me")).isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', '\r', 0xB, 0xC, 0x85, 0xA0, 0x1680, 0x2000, 0x2007, 0x200A, 0x2028, 0x2029, 0x202F,
                0x205F, 0x3000, 0x2800, 0x3164, 0xFFA0
            })
    void whiteSpaceOfAnyKindIsOneSpace(int space) {
        var one = Character.toString(space);

        assertThat(SameText.of(one + "Acme" + one + one + "tea" + one)).isEqualTo("Acme tea");
        assertThat(SameText.isEmpty(one)).isTrue();
        assertThat(SameText.collection(one)).isEqualTo(SameText.UNFILED);
    }

    @Test
    void aLetterIsTheSameComposedOrNot() {
        assertThat(SameText.of("cafe\u0301")).isEqualTo("café");
        assertThat(SameText.of("cafe\u034F\u0301")).isEqualTo("café");
        assertThat(SameText.of("e\u0323\u0302")).isEqualTo(SameText.of("e\u0302\u0323"));
        assertThat(SameText.of("\u1112\u1161\u11AB")).isEqualTo("한");
        assertThat(SameText.of("Acme")).isNotEqualTo(SameText.of("ACME"));
        assertThat(SameText.of("①")).isNotEqualTo(SameText.of("1"));
    }

    @Test
    void joinersCountWhereTheyMakeLettersAndEmoji() {
        for (var text : List.of("می\u200Cخواهم", "क्\u200Dष", "👩\u200D🚀", "❤\u200D🔥", FLAG_OF_SCOTLAND)) {
            assertThat(SameText.of(text)).isEqualTo(text);
            assertThat(SameText.of("\u200D" + text + "\u200C")).isEqualTo(text);
        }
        assertThat(SameText.of("👩\u200D\uFE0F🚀")).isEqualTo("👩\u200D🚀");
        assertThat(SameText.of("sea \u200D\u200Cgulls\u200D !")).isEqualTo("sea gulls !");
        assertThat(SameText.of("می\u200C\u200C\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void aTextThatIsInItsFormStaysSo() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.appendCodePoint(random.nextBoolean() ? 0x2000 + random.nextInt(0x70) : random.nextInt(0x3200));
            }
            var once = SameText.of(text.toString());
            assertThat(SameText.of(once)).isEqualTo(once);
        }
    }

    @Test
    void searchingSeesNoSoftHyphenKashidaOrMarks() {
        assertThat(SameText.fold("منـــارة")).isEqualTo(SameText.fold("منارة"));
        assertThat(SameText.fold("مَنَارَةٌ")).isEqualTo(SameText.fold("منارة"));
        assertThat(SameText.fold("light\u00ADhouse")).isEqualTo("lighthouse");
        assertThat(SameText.fold("שָׁלוֹם")).isEqualTo(SameText.fold("שלום"));
        assertThat(SameText.fold("می\u200Cخواهم")).isEqualTo(SameText.fold("میخواهم"));
        assertThat(SameText.fold("CAFÉ №5")).isEqualTo("cafe no5");
        assertThat(SameText.fold("ﬁre")).isEqualTo("fire");
        assertThat(SameText.fold("İstanbul")).isEqualTo("istanbul");
    }
}
