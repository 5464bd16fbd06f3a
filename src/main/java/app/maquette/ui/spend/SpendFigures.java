package app.maquette.ui.spend;

import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.ledger.LedgerMark;
import app.maquette.studio.money.Advice;
import app.maquette.studio.money.Savings;
import app.maquette.studio.port.SpendBook.Sum;
import app.maquette.studio.report.Report;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one month cost, from the ledger's sums: the numbers of the Spend screen. Immutable.
///
/// @param isWhole false while the index is read: then only the money of the days and of the month is there
/// @param cache hits, pictures and the money they saved
/// @param saved against the drafts on the final model; null where its price is not known
/// @param advice what would have been cheaper, the dearest habit first
/// @param models dearest first
/// @param collections dearest first
public record SpendFigures(
        YearMonth month,
        boolean isWhole,
        Line all,
        Line finals,
        Line cache,
        @Nullable Savings saved,
        List<Advice> advice,
        List<Bar> days,
        List<OfModel> models,
        List<OfCollection> collections) {
    public SpendFigures {
        advice = List.copyOf(advice);
        days = List.copyOf(days);
        models = List.copyOf(models);
        collections = List.copyOf(collections);
    }

    /// Calls, pictures, pictures kept and money of some sums.
    public record Line(long calls, long images, long kept, Money cost) {
        static final Line NONE = new Line(0, 0, 0, Money.ZERO);

        static Line of(Report.Line line) {
            return new Line(line.calls(), line.images(), line.kept(), line.cost());
        }
    }

    /// One day of the chart.
    ///
    /// @param parts what counts per model, in the order of the month's models; none while the models are not read
    public record Bar(LocalDate day, List<Part> parts, Money sum) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    /// A model's share of a day.
    public record Part(EngineId engine, Money amount) {}

    /// A row of the table by model.
    public record OfModel(EngineId engine, Line line, Line finals) {}

    /// A row of the table by collection.
    public record OfCollection(String name, Line line) {}

    static SpendFigures of(YearMonth month, List<Sum> sums, @Nullable Savings saved, List<Advice> advice) {
        var total = Report.total(sums);
        var cache = new Line(total.cacheHits(), total.cacheImages(), 0, total.saved());
        var finals = sums.stream().filter(SpendFigures::isOfFinals).toList();
        var models = models(sums, finals);
        return new SpendFigures(
                month,
                true,
                Line.of(total),
                Line.of(Report.total(finals)),
                cache,
                saved,
                advice,
                bars(month, sums, models),
                models,
                collections(sums));
    }

    /// What the ledger itself knows.
    static SpendFigures early(YearMonth month, LedgerMark book) {
        var sum = book.months().getOrDefault(month, Totals.ZERO).sum();
        var days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(day -> new Bar(
                        day,
                        List.of(),
                        book.days().getOrDefault(day, Totals.ZERO).sum()))
                .toList();
        var all = new Line(0, 0, 0, sum);
        return new SpendFigures(month, false, all, Line.NONE, Line.NONE, null, List.of(), days, List.of(), List.of());
    }

    private static boolean isOfFinals(Sum sum) {
        return switch (sum.purpose().intent()) {
            case FINAL -> true;
            case DRAFT, TOOL -> false;
        };
    }

    private static List<OfModel> models(List<Sum> sums, List<Sum> finals) {
        var last = Report.grouped(finals, Sum::engine);
        var rows = spent(Report.grouped(sums, Sum::engine))
                .map(row -> new OfModel(
                        row.getKey(),
                        Line.of(row.getValue()),
                        Optional.ofNullable(last.get(row.getKey()))
                                .map(Line::of)
                                .orElse(Line.NONE)))
                .toList();
        return dearestFirst(rows, OfModel::line);
    }

    private static List<OfCollection> collections(List<Sum> sums) {
        var rows = spent(Report.grouped(sums, Sum::collection))
                .map(row -> new OfCollection(row.getKey(), Line.of(row.getValue())))
                .toList();
        return dearestFirst(rows, OfCollection::line);
    }

    private static <K> Stream<Map.Entry<K, Report.Line>> spent(Map<K, Report.Line> lines) {
        return new TreeMap<>(lines)
                .entrySet().stream().filter(row -> row.getValue().calls() > 0);
    }

    private static <T> List<T> dearestFirst(List<T> rows, Function<T, Line> line) {
        return rows.stream()
                .sorted(Comparator.comparing((T row) -> line.apply(row).cost()).reversed())
                .toList();
    }

    private static List<Bar> bars(YearMonth month, List<Sum> sums, List<OfModel> models) {
        var days = Report.grouped(sums, sum -> sum.day().date());
        var cells = Report.grouped(sums, sum -> new Cell(sum.day().date(), sum.engine()));
        List<Bar> bars = new ArrayList<>();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            var day = month.atDay(i);
            var parts = models.stream()
                    .map(row -> new Part(row.engine(), cost(cells.get(new Cell(day, row.engine())))))
                    .filter(part -> !part.amount().isZero())
                    .toList();
            bars.add(new Bar(day, parts, cost(days.get(day))));
        }
        return bars;
    }

    private static Money cost(Report.@Nullable Line line) {
        return line == null ? Money.ZERO : line.cost();
    }

    private record Cell(LocalDate day, EngineId engine) {}
}
