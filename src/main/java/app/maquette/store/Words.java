package app.maquette.store;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Splits text into the words that searching compares: lower case, without accents, letters and digits only.
final class Words {
    private Words() {}

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        var plain = plain(text);
        int start = -1;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            boolean isPart = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
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

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        var apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        var plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
