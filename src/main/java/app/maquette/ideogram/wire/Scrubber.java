package app.maquette.ideogram.wire;

import app.maquette.studio.base.Secrets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Takes a key out of what a server wrote, also where it is encoded, reversed, split or only a long part of it.
/// Thread-safe.
public final class Scrubber {
    static final String DOTS = Secrets.DOTS;
    /// So many escapes of escapes are unfolded.
    private static final int DEPTH = 3;

    private static final Pattern TAG = Pattern.compile("<[^<>]*>|\\[/?[a-zA-Z]{1,8}]|\u001B\\[[0-9;]*[A-Za-z]");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\{1,8}u(?:\\{([0-9a-fA-F]{1,6})}|([0-9a-fA-F]{4}))|\\\\{1,8}x([0-9a-fA-F]{2})"
                    + "|%u([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})|=([0-9A-F]{2})|&#[xX]([0-9a-fA-F]{1,6});?|&#([0-9]{1,7});?"
                    + "|&([A-Za-z]{2,31});|=\\r?\\n");
    private static final int DECIMAL_GROUP = 8;
    private static final int NAME_GROUP = 9;
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    /// Long runs of letters and digits are keys, hashes and numbers of requests.
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}•]{16,}");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]{12,}");
    private static final int MOST_HUMPS = 3;

    private final ApiKey key;
    private final KeyForms forms;

    Scrubber(ApiKey key) {
        this.key = key;
        this.forms = new KeyForms(key.isSecret() ? key.header() : "");
    }

    /// The text with dots where it told of the key; the very same where it did not.
    public String scrub(String text) {
        var hit = new BitSet();
        for (var form : unfolded(text)) {
            mark(form, hit);
        }
        return key.redact(dotted(text, hit));
    }

    /// The words of an error with dots also for what no one can read.
    public String scrubWords(String text) {
        return WORD.matcher(scrub(text))
                .replaceAll(word -> isReadable(word.group()) ? Matcher.quoteReplacement(word.group()) : DOTS);
    }

    private static boolean isReadable(String word) {
        return RUN.matcher(word).results().map(MatchResult::group).noneMatch(Scrubber::isMixed);
    }

    private static boolean isMixed(String run) {
        boolean hasDigit = run.chars().anyMatch(Character::isDigit);
        boolean hasLetter = run.chars().anyMatch(Character::isLetter);
        long humps = IntStream.range(1, run.length())
                .filter(i -> Character.isUpperCase(run.charAt(i)) && Character.isLowerCase(run.charAt(i - 1)))
                .count();
        return (hasDigit && hasLetter) || humps >= MOST_HUMPS;
    }

    private static List<Traced> unfolded(String text) {
        var forms = new HashMap<String, Traced>();
        var open = Traced.of(text);
        for (int i = 0; i <= DEPTH; i++) {
            for (var form : List.of(open, open.replace(TAG, _ -> ""))) {
                var folded = form.folded();
                forms.putIfAbsent(folded.text(), folded);
            }
            open = open.replace(ESCAPE, Scrubber::character);
        }
        return List.copyOf(forms.values());
    }

    private static String character(MatchResult escape) {
        for (int group = 1; group < NAME_GROUP; group++) {
            var digits = escape.group(group);
            if (digits != null) {
                int point = Integer.parseInt(digits, group == DECIMAL_GROUP ? 10 : 16);
                return Character.isValidCodePoint(point) ? Character.toString(point) : "";
            }
        }
        var name = escape.group(NAME_GROUP);
        return name == null ? "" : NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private void mark(Traced folded, BitSet hit) {
        var text = folded.text();
        forms.pieces().forEach((length, pieces) -> {
            for (int i = 0; i + length <= text.length(); i++) {
                if (pieces.contains(text.substring(i, i + length))) {
                    hit.set(folded.start(i), folded.end(i + length - 1));
                }
            }
        });
    }

    private static String dotted(String text, BitSet hit) {
        if (hit.isEmpty()) {
            return text;
        }
        var dotted = new StringBuilder();
        int at = 0;
        for (int from = hit.nextSetBit(0); from >= 0; from = hit.nextSetBit(at)) {
            dotted.append(text, at, from).append(DOTS);
            at = hit.nextClearBit(from);
        }
        return dotted.append(text, at, text.length()).toString();
    }
}
