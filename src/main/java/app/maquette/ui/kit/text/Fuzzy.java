package app.maquette.ui.kit.text;

import app.maquette.domain.SameText;
import java.util.BitSet;
import java.util.Optional;

/// How well some text answers what was typed: every word of it as a part, best at the beginning of a word, or letter by
/// letter in their order (`frmr` finds *Four more*). Marks and cases do not count.
///
/// @param score higher is better; only to be compared for the same typed words
/// @param found the places of the text's characters that answered
public record Fuzzy(int score, BitSet found) {
    /// Answers, though none of the text's own characters do.
    public static final Fuzzy NONE = new Fuzzy(0, new BitSet());

    private static final int AT_WORD = 100;
    private static final int WITHIN = 60;
    private static final int SPREAD = 30;
    private static final int GAP = 3;

    public Fuzzy {
        found = (BitSet) found.clone();
    }

    @Override
    public BitSet found() {
        return (BitSet) found.clone();
    }

    /// Empty where some word is not in the text. Nothing typed is found in every text.
    public static Optional<Fuzzy> of(String typed, String text) {
        var places = Folded.of(text);
        var found = new BitSet();
        int score = 0;
        for (var word : SameText.of(typed).split(" ", -1)) {
            int one = word.isEmpty() ? 0 : places.find(Folded.of(word).text, found);
            if (one < 0) {
                return Optional.empty();
            }
            score += one;
        }
        return Optional.of(new Fuzzy(score, found));
    }

    /// Text without cases and marks, and where each of its characters stood.
    private static final class Folded {
        private final String text;
        private final int[] places;

        private Folded(String text, int[] places) {
            this.text = text;
            this.places = places;
        }

        static Folded of(String text) {
            var folded = new StringBuilder();
            var places = new int[text.length() * 4 + 1];
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                var plain = SameText.fold(Character.toString(text.codePointAt(i)));
                // A sign that folds to many would not fit; none of those is worth finding.
                for (int j = 0; j < plain.length() && folded.length() < places.length; j++) {
                    places[folded.length()] = i;
                    folded.append(plain.charAt(j));
                }
                if (Character.isWhitespace(text.codePointAt(i)) && folded.length() < places.length) {
                    places[folded.length()] = i;
                    folded.append(' ');
                }
            }
            return new Folded(folded.toString(), places);
        }

        /// Its score, below zero where it is not there.
        int find(String word, BitSet found) {
            int within = -1;
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (beginsWord(at)) {
                    mark(at, word.length(), found);
                    return AT_WORD - Math.min(at, SPREAD);
                }
                within = within < 0 ? at : within;
            }
            if (within >= 0) {
                mark(within, word.length(), found);
                return WITHIN - Math.min(within, SPREAD);
            }
            return spread(word, found);
        }

        /// Letter by letter: those that begin a word are taken first, so that few words answer by chance.
        private int spread(String word, BitSet found) {
            var mine = new BitSet();
            int score = SPREAD;
            int from = 0;
            for (int i = 0; i < word.length(); i++) {
                char letter = word.charAt(i);
                int next = text.indexOf(letter, from);
                if (next < 0) {
                    return -1;
                }
                if (next != from || i == 0) {
                    int begins = next;
                    while (begins >= 0 && !beginsWord(begins)) {
                        begins = text.indexOf(letter, begins + 1);
                    }
                    if (begins < 0 && i == 0) {
                        return -1;
                    }
                    score -= begins < 0 ? GAP + next - from : 1;
                    next = begins < 0 ? next : begins;
                }
                mine.set(places[next]);
                from = next + 1;
            }
            if (score < 0) {
                return -1;
            }
            found.or(mine);
            return score;
        }

        private boolean beginsWord(int at) {
            return at == 0
                    || (!Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at)));
        }

        private void mark(int at, int length, BitSet found) {
            for (int i = at; i < at + length; i++) {
                found.set(places[i]);
            }
        }
    }
}
