package app.maquette.store.index.words;

import app.maquette.domain.SameText;
import java.util.LinkedHashSet;
import java.util.Set;

/// Splits text into the words that searching compares: lower case, without accents, letters and digits only.
public final class SearchWords {
    private SearchWords() {}

    public static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        var plain = SameText.fold(text);
        int start = -1;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            boolean isPart = Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (isPart && start < 0) {
                start = at;
            } else if (!isPart && start >= 0) {
                words.add(plain.substring(start, at));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(plain.substring(start));
        }
        return words;
    }
}
