package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipTest {
    private static final List<String> WHOLE = List.of(
            "a", "e\u0301\u0323", "👩\u200D👩\u200D👧", "🇦🇹", "👍🏽", "❤\uFE0F", "한", "क्षि", "1\uFE0F\u20E3", "𝒜");

    @Test
    void aCharacterIsNeverCut() {
        var text = String.join("", WHOLE);

        for (int most = 0; most <= WHOLE.size(); most++) {
            assertThat(Clip.first(text, most)).isEqualTo(String.join("", WHOLE.subList(0, most)));
        }
        assertThat(Clip.characters(text)).isEqualTo(WHOLE);
        assertThat(Clip.to(text, 3)).isEqualTo(WHOLE.get(0) + WHOLE.get(1) + "…");
        assertThat(Clip.to(text, WHOLE.size())).isEqualTo(text);
    }

    @Test
    void bytesEndAtACharacter() {
        var text = String.join("", WHOLE);

        for (int most = 0; most < 120; most++) {
            var cut = Clip.bytes(text, most);
            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
            assertThat(WHOLE.subList(0, Clip.characters(cut).size())).isEqualTo(Clip.characters(cut));
        }
    }

    @Test
    void aHeapOfMarksIsNoCharacter() {
        assertThat(Clip.first("a" + "\u0301".repeat(100_000), 40)).isEmpty();
    }
}
