package app.maquette.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads amounts as people and their programs write them: point or comma before the decimals, groups of thousands,
/// `$` or `USD` on either side, digits of every script. What can be read in two ways is not read.
public final class Amount {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,' \u066B]\\d+)*");
    private static final Pattern DOLLARS = Pattern.compile("(?:us)?\\$|usd", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:([.,' ])\\d{3}(?:\\1\\d{3})*)?|\\d+");
    private static final char ARABIC_POINT = '\u066B';
    private static final int UNCLEAR = -2;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_DECIMALS = 6;

    private Amount() {}

    /// Which of the two stands before the decimals.
    public enum Decimals {
        POINT,
        COMMA,
        UNKNOWN
    }

    /// An amount typed: empty when it is none, has more than six decimals, or can be read in two ways, as `1.000`.
    public static Optional<Money> read(String text) {
        return isWrittenHere(SameText.of(text))
                ? Optional.of(Money.parse(SameText.of(text)))
                : read(text, Decimals.UNKNOWN);
    }

    public static Optional<Money> read(String text, Decimals decimals) {
        var number = number(text);
        var bare = number.startsWith("-") ? number.substring(1).strip() : number;
        if (!NUMBER.matcher(bare).matches()) {
            return Optional.empty();
        }
        int point = point(bare, decimals);
        if (point == UNCLEAR) {
            return Optional.empty();
        }
        var whole = point < 0 ? bare : bare.substring(0, point);
        var fraction = point < 0 ? "" : bare.substring(point + 1);
        var digits = whole.replaceAll("\\D", "");
        if (!GROUPS.matcher(whole).matches()
                || digits.length() > MOST_DIGITS
                || fraction.length() > MOST_DECIMALS
                || !fraction.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var plain = digits + (fraction.isEmpty() ? "" : "." + fraction);
        return Optional.of(Money.parse((number.startsWith("-") ? "-" : "") + plain));
    }

    /// What the texts show beyond doubt, each for itself: unknown where none does or where they differ.
    public static Decimals evidence(Collection<String> texts) {
        boolean isPoint = false;
        boolean isComma = false;
        for (var text : texts) {
            var bare = number(text).replaceFirst("^-", "").strip();
            boolean asPoint = read(bare, Decimals.POINT).isPresent();
            boolean asComma = read(bare, Decimals.COMMA).isPresent();
            if (NUMBER.matcher(bare).matches() && read(bare).isPresent() && (asPoint || asComma)) {
                int at = point(bare, Decimals.UNKNOWN);
                char mark = at >= 0 ? bare.charAt(at) : grouping(bare) == '.' ? ',' : grouping(bare) == ',' ? '.' : ' ';
                isPoint |= mark == '.';
                isComma |= mark == ',';
            }
        }
        return isPoint == isComma ? Decimals.UNKNOWN : isPoint ? Decimals.POINT : Decimals.COMMA;
    }

    private static char grouping(String bare) {
        return bare.indexOf('.') >= 0 ? '.' : bare.indexOf(',') >= 0 ? ',' : ' ';
    }

    /// Where the decimals begin, -1 where there are none.
    private static int point(String bare, Decimals decimals) {
        int arabic = bare.indexOf(ARABIC_POINT);
        if (arabic >= 0) {
            return arabic;
        }
        int point = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return -1;
        }
        char mark = bare.charAt(last);
        if (Math.min(point, comma) >= 0) {
            return bare.indexOf(mark) == last ? last : UNCLEAR;
        }
        if (bare.indexOf(mark) < last) {
            return -1;
        }
        boolean hasOtherGroups = bare.indexOf(' ') >= 0 || bare.indexOf('\'') >= 0;
        boolean isClear = hasOtherGroups || bare.length() - last - 1 != 3 || bare.startsWith("0") || last > 3;
        if (isClear) {
            return last;
        }
        return switch (decimals) {
            case POINT -> mark == '.' ? last : -1;
            case COMMA -> mark == ',' ? last : -1;
            case UNKNOWN -> UNCLEAR;
        };
    }

    /// `$1.234` as this program writes it is no thousand.
    private static boolean isWrittenHere(String text) {
        try {
            return Money.parse(text).format().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// ASCII digits and marks, without the currency.
    private static String number(String text) {
        var plain = new StringBuilder();
        SameText.of(text).codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append((char) ('0' + Character.digit(point, 10)));
            } else {
                switch (point) {
                    case '\uFF0E', '\u2024' -> plain.append('.');
                    case '\uFF0C', '\u060C', '\u201A' -> plain.append(',');
                    case '\u066C', '\u2019', '\u02BC' -> plain.append('\'');
                    case '\u2212', '\u2010', '\u2011', '\uFE63', '\uFF0D' -> plain.append('-');
                    case '\uFF04', '\uFE69' -> plain.append('$');
                    default -> plain.appendCodePoint(point);
                }
            }
        });
        return DOLLARS.matcher(plain.toString().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("^(-?) +", "$1")
                .strip();
    }
}
