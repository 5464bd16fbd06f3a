package app.maquette.store.index.words;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words as the index keeps them. Letters are code points.
final class WordTokens extends TokenStream {
    /// A part that is searched for and longer than this is compared by as much of it.
    static final int MOST_PART = 256;

    private static final int MOST_WORD = 2_000;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> words;
    private String word = "";
    private int at;

    WordTokens(Collection<String> words) {
        this.words = words.iterator();
    }

    /// A word beyond what one term may hold is kept in pieces that overlap by more than the longest part.
    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (at >= word.length()) {
            if (!words.hasNext()) {
                return false;
            }
            word = words.next();
            at = 0;
        }
        if (word.length() - at <= MOST_WORD) {
            term.append(word, at, word.length());
            at = word.length();
        } else {
            int end = boundary(at + MOST_WORD);
            term.append(word, at, end);
            at = boundary(end - MOST_PART * 2);
        }
        return true;
    }

    private int boundary(int place) {
        return Character.isLowSurrogate(word.charAt(place)) ? place - 1 : place;
    }

    /// The part as far as it is compared.
    static String part(String word) {
        return word.codePointCount(0, word.length()) <= MOST_PART
                ? word
                : word.substring(0, word.offsetByCodePoints(0, MOST_PART));
    }
}
