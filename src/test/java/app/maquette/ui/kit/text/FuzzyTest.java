package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    @ParameterizedTest
    @CsvSource({
        "fin, Finalize, Fin",
        "FIN, Finalize, Fin",
        "fm, Four more, Fm",
        "frmr, Four more, Frmr",
        "more four, Four more, Fourmore",
        "cafe, Café noir, Café",
        "size, Finalise the size, size",
        "ملصق, ملصق سفر, ملصق",
        "ب, 🦊 ب, ب"
    })
    void whatWasTypedIsFoundAndMarked(String typed, String text, String marked) {
        assertThat(Fuzzy.of(typed, text).map(match -> marked(text, match))).contains(marked);
    }

    @ParameterizedTest
    @CsvSource({"zebra, Finalize", "fin zebra, Finalize", "ezi, Finalize", "xf, Remix on the final engine"})
    void whatIsNotThereIsNotFound(String typed, String text) {
        assertThat(Fuzzy.of(typed, text)).isEmpty();
    }

    @Test
    void nothingTypedIsFoundEverywhereAndMarksNothing() {
        assertThat(Fuzzy.of("  ", "Finalize").map(Fuzzy::found)).contains(Fuzzy.NONE.found());
    }

    @Test
    void aBeginningIsBetterThanAMiddleAndThatThanSingleLetters() {
        assertThat(Stream.of("Fold the island", "Spend in full", "Undefined", "Finalize", "The final one")
                        .sorted(Comparator.comparingInt(
                                text -> -Fuzzy.of("fin", text).map(Fuzzy::score).orElse(-1)))
                        .toList())
                .startsWith("Finalize", "The final one", "Undefined");
    }

    @Test
    void nothingBreaksWhateverIsTypedOrRead() {
        for (var odd : new String[] {"", "\u0301", "ﷺﷺﷺ", "\uD83E", "🏳️‍🌈 flag", "İstanbul", "ﬃ", "\n\t"}) {
            assertThat(Fuzzy.of(odd, odd + " x")).isNotNull();
            assertThat(Fuzzy.of("x", odd)).isEmpty();
        }
    }

    private static String marked(String text, Fuzzy match) {
        return match.found().stream()
                .mapToObj(at -> Character.toString(text.charAt(at)))
                .collect(Collectors.joining());
    }
}
