package app.maquette.store.index.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Each letter and each pair of letters of words, once: what parts of one and two letters are found by. Letters are
/// code
/// points.
final class LetterTokens extends TokenStream {
    private static final int BITS = 21;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    /// The first letter and the second one, or nothing in its place; in order, and some more than once.
    private final long[] letters;

    private int next;

    LetterTokens(Collection<String> words) {
        letters = words.stream().flatMapToLong(LetterTokens::of).toArray();
        Arrays.sort(letters);
    }

    private static LongStream of(String word) {
        var points = word.codePoints().toArray();
        var all = new long[Math.max(0, points.length * 2 - 1)];
        for (int i = 0; i < points.length; i++) {
            all[i] = (long) points[i] << BITS;
            if (i > 0) {
                all[points.length + i - 1] = (long) points[i - 1] << BITS | points[i];
            }
        }
        return Arrays.stream(all);
    }

    @Override
    public boolean incrementToken() {
        while (next > 0 && next < letters.length && letters[next] == letters[next - 1]) {
            next++;
        }
        if (next >= letters.length) {
            return false;
        }
        clearAttributes();
        long pair = letters[next++];
        add((int) (pair >>> BITS));
        int second = (int) (pair & (1 << BITS) - 1);
        if (second != 0) {
            add(second);
        }
        return true;
    }

    private void add(int point) {
        if (Character.isBmpCodePoint(point)) {
            term.append((char) point);
        } else {
            term.append(Character.highSurrogate(point)).append(Character.lowSurrogate(point));
        }
    }

    static boolean isPart(String part) {
        return part.codePointCount(0, part.length()) <= 2;
    }
}
