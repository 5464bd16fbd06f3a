package app.maquette.simulator.contract;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long the work for a call takes: a range for the turbo models and one for the full ones.
public record Latency(Range turbo, Range full) {
    public static final Latency NONE = new Latency(Range.ZERO, Range.ZERO);
    /// What the vendor's models take.
    public static final Latency DEMO = new Latency(Range.ofSeconds(3, 6), Range.ofSeconds(8, 15));

    private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s)");

    /// Both ends included.
    public record Range(Duration from, Duration to) {
        static final Range ZERO = ofSeconds(0, 0);

        public Range {
            if (from.isNegative() || to.compareTo(from) < 0) {
                throw new IllegalArgumentException("a latency runs from the shorter to the longer time");
            }
        }

        static Range ofSeconds(int from, int to) {
            return new Range(Duration.ofSeconds(from), Duration.ofSeconds(to));
        }

        /// A duration of the range for a number from 0 to 1.
        public Duration at(double part) {
            long span = to.toNanos() - from.toNanos();
            return from.plusNanos(Math.round(span * part));
        }
    }

    public Range of(Ware ware) {
        return Ware.isFast(ware.name()) ? turbo : full;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// `0`, `demo`, `250ms`, `3s` or `3s-6s`.
    public static Latency parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("0")) {
            return NONE;
        }
        if (plain.equals("demo")) {
            return DEMO;
        }
        int dash = plain.indexOf('-');
        Duration from = duration(dash < 0 ? plain : plain.substring(0, dash));
        Range range = new Range(from, dash < 0 ? from : duration(plain.substring(dash + 1)));
        return new Latency(range, range);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a latency is 0, demo, 250ms, 3s or 3s-6s, not " + text);
        }
        long number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }
}
