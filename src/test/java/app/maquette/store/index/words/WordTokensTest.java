package app.maquette.store.index.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/// What the index keeps of words finds each part of them.
class WordTokensTest {
    private static List<String> tokens(TokenStream stream) throws IOException {
        var tokens = new ArrayList<String>();
        var term = stream.getAttribute(CharTermAttribute.class);
        while (stream.incrementToken()) {
            tokens.add(term.toString());
        }
        return tokens;
    }

    @Test
    void lettersAndPairsAreToldOnce() throws IOException {
        assertThat(tokens(new LetterTokens(List.of("noon", "灯台", "🦊a", "x"))))
                .containsExactlyInAnyOrder("n", "o", "no", "oo", "on", "灯", "台", "灯台", "🦊", "a", "🦊a", "x");
        assertThat(tokens(new LetterTokens(List.of()))).isEmpty();
    }

    @Test
    void wordsStayWhole() throws IOException {
        assertThat(tokens(new WordTokens(List.of("lighthouse", "灯台の絵")))).containsExactly("lighthouse", "灯台の絵");
    }

    @Test
    void aVeryLongWordKeepsEachPart() throws IOException {
        var random = new Random(3);
        var word = new StringBuilder();
        while (word.length() < 12_000) {
            word.appendCodePoint(random.nextBoolean() ? 0x1F600 + random.nextInt(60) : 0x4E00 + random.nextInt(900));
        }
        int points = word.codePointCount(0, word.length());

        var pieces = tokens(new WordTokens(List.of(word.toString())));

        assertThat(pieces).hasSizeGreaterThan(5).allMatch(piece -> piece.length() <= 2_000);
        for (int at = 0; at + WordTokens.MOST_PART <= points; at += 7) {
            int start = word.offsetByCodePoints(0, at);
            var part = word.substring(start, word.offsetByCodePoints(start, WordTokens.MOST_PART));
            assertThat(pieces).anyMatch(piece -> piece.contains(part));
            assertThat(WordTokens.part(part + "more")).isEqualTo(part);
        }
    }
}
