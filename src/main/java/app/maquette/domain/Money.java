package app.maquette.domain;

import java.util.regex.Pattern;

/// An amount of US dollars in whole micro-dollars (1,000,000 = $1.00); may be negative (savings).
/// Overflow throws ArithmeticException.
public record Money(long micros) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final long DOLLAR = 1_000_000;
    private static final Pattern TEXT = Pattern.compile("(-?)\\$?(\\d{1,9})(?:\\.(\\d{1,6}))?");

    public static Money ofMicros(long micros) {
        return micros == 0 ? ZERO : new Money(micros);
    }

    /// Reads `0.25`, `$0.25` or `-$1.5`; at most six decimals. IllegalArgumentException otherwise.
    public static Money parse(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("not an amount of dollars");
        }
        var fraction = match.group(3) == null ? "" : match.group(3);
        long micros = Long.parseLong(match.group(2)) * DOLLAR + Long.parseLong((fraction + "000000").substring(0, 6));
        return ofMicros(match.group(1).isEmpty() ? micros : -micros);
    }

    public Money plus(Money other) {
        return ofMicros(Math.addExact(micros, other.micros));
    }

    public Money minus(Money other) {
        return ofMicros(Math.subtractExact(micros, other.micros));
    }

    public Money times(long factor) {
        return ofMicros(Math.multiplyExact(micros, factor));
    }

    public boolean isZero() {
        return micros == 0;
    }

    public boolean isNegative() {
        return micros < 0;
    }

    public boolean isMoreThan(Money other) {
        return micros > other.micros;
    }

    public Money max(Money other) {
        return micros >= other.micros ? this : other;
    }

    public Money min(Money other) {
        return micros <= other.micros ? this : other;
    }

    /// `$0.20`, `$0.025`, `-$1.50`: two decimals, more only where the amount has them.
    public String format() {
        long whole = Math.abs(micros / DOLLAR);
        var fraction = String.valueOf(DOLLAR + Math.abs(micros % DOLLAR)).substring(1);
        int end = 6;
        while (end > 2 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return (micros < 0 ? "-$" : "$") + whole + "." + fraction.substring(0, end);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return format();
    }
}
