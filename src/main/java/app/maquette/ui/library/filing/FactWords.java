package app.maquette.ui.library.filing;

import app.maquette.domain.Digits;
import app.maquette.domain.FiledAs;
import app.maquette.domain.Money;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.PictureFact;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `tag:poster`, `-label:red`, `date:2026-11`, `cost:<0.05` and the like; whatever else is typed is no fact.
public final class FactWords {
    private static final Pattern FACT = Pattern.compile("(-?)(\\w+):(?:\"([^\"]+)\"|(\\S+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern COST = Pattern.compile("([<>≤≥]=?)?\\$?(\\d{1,6}(?:\\.\\d{1,6})?)");
    private static final String TO = "..";
    private static final long MOST = 1_000_000_000_000L;

    private FactWords() {}

    /// Empty where it asks for no fact that is known.
    public static Optional<PictureFact> read(String typed) {
        var match = FACT.matcher(typed);
        if (!match.matches()) {
            return Optional.empty();
        }
        var value = match.group(3) == null ? match.group(4) : match.group(3);
        Optional<PictureFact> fact = fact(match.group(2).toLowerCase(Locale.ROOT), value);
        return match.group(1).isEmpty() ? fact : fact.map(PictureFact.Not::new);
    }

    private static Optional<PictureFact> fact(String field, String value) {
        return switch (field) {
            case "tag" -> tag(value);
            case "label" -> named(FiledAs.Label.values(), value).map(PictureFact.Labelled::new);
            case "operation" ->
                Stream.of(OperationKind.values())
                        .filter(kind -> kind.id().equalsIgnoreCase(value))
                        .findFirst()
                        .map(PictureFact.MadeBy::new);
            case "is" -> named(PictureFact.Kind.values(), value).map(PictureFact.Being::new);
            case "has" -> value.equalsIgnoreCase("note") ? Optional.of(new PictureFact.Noted()) : Optional.empty();
            case "date" -> dates(Digits.of(value));
            case "cost" -> cost(Digits.of(value));
            default -> Optional.empty();
        };
    }

    private static Optional<PictureFact> tag(String value) {
        boolean begins = value.endsWith("*");
        var tag = FiledAs.tag(begins ? value.substring(0, value.length() - 1) : value);
        return tag.isEmpty() ? Optional.empty() : Optional.of(new PictureFact.Tagged(tag, begins));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String value) {
        return Stream.of(all).filter(one -> one.name().equalsIgnoreCase(value)).findFirst();
    }

    /// A day, a month, a year, or from one of these to another.
    private static Optional<PictureFact> dates(String value) {
        int to = value.indexOf(TO);
        try {
            var first = to < 0 ? value : value.substring(0, to);
            var last = to < 0 ? value : value.substring(to + TO.length());
            return Optional.of(new PictureFact.Between(first(first), last(last)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> YearMonth.of(Year.parse(text).getValue(), Month.DECEMBER).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static Optional<PictureFact> cost(String value) {
        int to = value.indexOf(TO);
        var low = COST.matcher(to < 0 ? value : value.substring(0, to));
        var high = COST.matcher(to < 0 ? value : value.substring(to + TO.length()));
        if (!low.matches() || !high.matches()) {
            return Optional.empty();
        }
        long least = micros(low.group(2));
        if (to >= 0) {
            return Optional.of(costing(least, micros(high.group(2))));
        }
        var sign = low.group(1) == null ? "" : low.group(1);
        return Optional.of(
                switch (sign) {
                    case "<" -> costing(0, least - 1);
                    case "<=", "≤", "≤=" -> costing(0, least);
                    case ">" -> costing(least + 1, MOST);
                    case ">=", "≥", "≥=" -> costing(least, MOST);
                    default -> costing(least, least);
                });
    }

    private static PictureFact costing(long least, long most) {
        return new PictureFact.Costing(Money.ofMicros(least), Money.ofMicros(most));
    }

    private static long micros(String dollars) {
        return new BigDecimal(dollars).movePointRight(6).longValueExact();
    }
}
