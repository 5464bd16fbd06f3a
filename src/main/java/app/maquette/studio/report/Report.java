package app.maquette.studio.report;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.money.Rounding;
import app.maquette.studio.money.Share;
import app.maquette.studio.port.SpendBook.Sum;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a span of days cost, by day, model or collection. Immutable.
///
/// @param total the sum of all lines
public record Report(By by, LocalDate from, LocalDate to, List<Line> lines, Line total) {
    private static final String TOTAL = "Total";

    public Report {
        lines = List.copyOf(lines);
    }

    /// Days in their order; models and collections with the dearest first. `sums` are those of the days from `from` to
    /// `to`.
    public static Report of(By by, LocalDate from, LocalDate to, List<Sum> sums) {
        var lines = grouped(sums, by::label);
        var order = by == By.DAY
                ? Comparator.comparing(Line::label)
                : Comparator.comparing(Line::cost).reversed().thenComparing(Line::label);
        return new Report(by, from, to, lines.values().stream().sorted(order).toList(), total(sums));
    }

    /// The sums of a kind added up, in the order of the first of each: the one place that adds, for print and screen.
    public static <K> Map<K, Line> grouped(Collection<Sum> sums, Function<Sum, K> kind) {
        Map<K, Line> lines = new LinkedHashMap<>();
        for (var sum : sums) {
            var key = kind.apply(sum);
            lines.merge(key, Line.of(String.valueOf(key), sum), Line::plus);
        }
        return lines;
    }

    public static Line total(Collection<Sum> sums) {
        return grouped(sums, _ -> TOTAL).getOrDefault(TOTAL, Line.empty(TOTAL));
    }

    public Share share(Line line) {
        return Share.of(line.cost(), total.cost());
    }

    /// What the lines are.
    public enum By {
        DAY("Day"),
        MODEL("Model"),
        COLLECTION("Collection");

        private final String title;

        By(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        private String label(Sum sum) {
            return switch (this) {
                case DAY -> sum.day().toString();
                case MODEL -> Catalogue.standard().reportName(sum.engine());
                case COLLECTION -> sum.collection();
            };
        }
    }

    /// One line of a report.
    ///
    /// @param calls calls that were billed or may have been
    /// @param images pictures billed
    /// @param kept finals not rejected and drafts picked
    /// @param finals finals not rejected
    /// @param saved what the library's answers would have cost
    public record Line(
            String label,
            long calls,
            long images,
            long kept,
            long finals,
            Totals totals,
            long cacheHits,
            long cacheImages,
            Money saved) {
        static Line empty(String label) {
            return new Line(label, 0, 0, 0, 0, Totals.ZERO, 0, 0, Money.ZERO);
        }

        static Line of(String label, Sum sum) {
            return new Line(
                    label,
                    sum.calls(),
                    sum.images(),
                    sum.kept(),
                    switch (sum.purpose().intent()) {
                        case FINAL -> sum.kept();
                        case DRAFT, TOOL -> 0;
                    },
                    sum.totals(),
                    sum.cacheHits(),
                    sum.cacheImages(),
                    sum.cacheSaved());
        }

        Line plus(Line other) {
            return new Line(
                    label,
                    calls + other.calls,
                    images + other.images,
                    kept + other.kept,
                    finals + other.finals,
                    totals.plus(other.totals),
                    cacheHits + other.cacheHits,
                    cacheImages + other.cacheImages,
                    saved.plus(other.saved));
        }

        /// All that counts: settled, reserved and in doubt.
        public Money cost() {
            return totals.sum();
        }

        /// Empty when no final was kept.
        public Optional<Money> eachFinal() {
            return Rounding.each(cost(), finals);
        }
    }
}
