package app.maquette.domain;

import java.text.Normalizer;
import java.util.Locale;

/// Decides what is the same text, for requests, collections, searching and file names: Unicode NFC, runs of any white
/// space as one space and none at the ends, and nothing that cannot be seen. Joiners count between visible characters,
/// where they make emoji and Persian and Indic words; tags count in a flag.
public final class SameText {
    /// The collection of what was filed in none.
    public static final String UNFILED = "Unfiled";

    private static final int FLAG = 0x1F3F4;
    private static final int KASHIDA = 0x640;
    private static final int END_OF_TAGS = 0xE007F;

    private SameText() {}

    /// The one form that all spellings of a text share.
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var seen = new StringBuilder(text.length());
        var joiners = new StringBuilder();
        boolean inFlag = false;
        for (int point : text.codePoints().toArray()) {
            inFlag = point == FLAG || (inFlag && isTag(point));
            if (isSpace(point)) {
                joiners.setLength(0);
                if (!seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
                    seen.append(' ');
                }
            } else if (isJoiner(point)) {
                if (!seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ' && joiners.isEmpty()) {
                    joiners.appendCodePoint(point);
                }
            } else if (!isUnseen(point) || (inFlag && isTag(point))) {
                seen.append(joiners).appendCodePoint(point);
                joiners.setLength(0);
            }
        }
        return Normalizer.normalize(seen, Normalizer.Form.NFC).stripTrailing();
    }

    /// Whether there is nothing to see in it.
    public static boolean isEmpty(String text) {
        return of(text).isEmpty();
    }

    /// The name of the collection that the text means; names differ by upper and lower case.
    public static String collection(String text) {
        var name = of(text);
        return name.isEmpty() ? UNFILED : name;
    }

    /// What searching compares: [#of] without case, accents, vowel signs, joiners and kashida.
    public static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        var folded = new StringBuilder(lower.length());
        Normalizer.normalize(of(lower), Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> !isMark(point) && !isJoiner(point) && !isTag(point) && point != KASHIDA)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// Printable ASCII with single spaces inside only.
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /// White space of every kind, line ends, and the blanks of Hangul and Braille.
    static boolean isSpace(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || switch (point) {
                    case 0x85, 0x2800, 0x3164, 0xFFA0 -> true;
                    default -> false;
                };
    }

    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= END_OF_TAGS;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// Control and format characters, and all that Unicode calls ignorable by default. Some format characters of
    /// scripts are drawn.
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> true;
            case Character.FORMAT -> !isDrawn(point);
            default ->
                point == 0x34F
                        || point == 0x115F
                        || point == 0x1160
                        || point == 0x17B4
                        || point == 0x17B5
                        || (point >= 0x180B && point <= 0x180F)
                        || point == 0x2065
                        || (point >= 0xFE00 && point <= 0xFE0F)
                        || (point >= 0xFFF0 && point <= 0xFFF8)
                        || (point >= 0xE0000 && point <= 0xE0FFF);
        };
    }

    private static boolean isDrawn(int point) {
        return (point >= 0x600 && point <= 0x605)
                || point == 0x6DD
                || point == 0x70F
                || point == 0x890
                || point == 0x891
                || point == 0x8E2
                || point == 0x110BD
                || point == 0x110CD
                || (point >= 0x13430 && point <= 0x1343F);
    }
}
