package app.maquette.ideogram.wire;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A text made of another one, whose every character knows the stretch that it came from. Immutable.
final class Traced {
    private static final int[] NONE = {};
    private final StringBuilder text = new StringBuilder();
    private int[] starts = NONE;
    private int[] ends = NONE;

    private Traced() {}

    static Traced of(String original) {
        var traced = new Traced();
        for (int i = 0; i < original.length(); i++) {
            traced.add(original.substring(i, i + 1), i, i + 1);
        }
        return traced;
    }

    /// The same with each match of the pattern replaced.
    Traced replace(Pattern pattern, Function<MatchResult, String> by) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return this;
        }
        var replaced = new Traced();
        int at = 0;
        do {
            replaced.addAll(this, at, matcher.start());
            if (matcher.end() > matcher.start()) {
                replaced.add(by.apply(matcher), starts[matcher.start()], ends[matcher.end() - 1]);
            }
            at = matcher.end();
        } while (matcher.find());
        replaced.addAll(this, at, text.length());
        return replaced;
    }

    /// Nothing but its plain letters, small, and digits: however they were set apart or in width.
    Traced folded() {
        var folded = new Traced();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean isPlain = (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
            if (isPlain || point >= 0x80 || (point >= 'A' && point <= 'Z')) {
                var character = Character.toString(point);
                folded.add(isPlain ? character : fold(character), starts[i], ends[i + character.length() - 1]);
            }
        }
        return folded;
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    String text() {
        return text.toString();
    }

    /// Where the character at `at` began in the first text.
    int start(int at) {
        return starts[at];
    }

    /// Where the character at `at` ended in the first text.
    int end(int at) {
        return ends[at];
    }

    private void addAll(Traced other, int from, int to) {
        for (int i = from; i < to; i++) {
            add(other.text.substring(i, i + 1), other.starts[i], other.ends[i]);
        }
    }

    private void add(String characters, int start, int end) {
        int from = text.length();
        text.append(characters);
        if (text.length() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * text.length());
            ends = Arrays.copyOf(ends, 2 * text.length());
        }
        Arrays.fill(starts, from, text.length(), start);
        Arrays.fill(ends, from, text.length(), end);
    }
}
