package app.maquette.ui.spend;

import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.Model;
import app.maquette.studio.ledger.LedgerMark;
import app.maquette.studio.money.Advice;
import app.maquette.studio.money.Savings;
import app.maquette.studio.port.SpendBook.Sum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    public record Line(int calls, int images, int kept, Money cost) {
        static final Line NONE = new Line(0, 0, 0, Money.ZERO);

        Line plus(Line other) {
            return new Line(calls + other.calls, images + other.images, kept + other.kept, cost.plus(other.cost));
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
    public record Part(Model model, Money amount) {}

    /// A row of the table by model.
    public record OfModel(Model model, Line line, Line finals) {}

    /// A row of the table by collection.
    public record OfCollection(String name, Line line) {}

    static SpendFigures of(YearMonth month, List<Sum> sums, @Nullable Savings saved, List<Advice> advice) {
        var all = Line.NONE;
        var finals = Line.NONE;
        var cache = Line.NONE;
        for (var sum : sums) {
            all = all.plus(line(sum));
            finals = finals.plus(finals(sum));
            cache = cache.plus(new Line(sum.cacheHits(), sum.cacheImages(), 0, sum.cacheSaved()));
        }
        var models = models(sums);
        return new SpendFigures(
                month, true, all, finals, cache, saved, advice, bars(month, sums, models), models, collections(sums));
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

    private static Line line(Sum sum) {
        return new Line(sum.calls(), sum.images(), sum.kept(), sum.totals().sum());
    }

    /// The line when it is one of finals.
    private static Line finals(Sum sum) {
        return switch (sum.purpose().intent()) {
            case FINAL -> line(sum);
            case DRAFT, TOOL -> Line.NONE;
        };
    }

    private static List<OfModel> models(List<Sum> sums) {
        Map<Model, OfModel> rows = new EnumMap<>(Model.class);
        for (var sum : sums) {
            var line = line(sum);
            rows.merge(
                    sum.model(),
                    new OfModel(sum.model(), line, finals(sum)),
                    (a, b) -> new OfModel(
                            a.model(), a.line().plus(b.line()), a.finals().plus(b.finals())));
        }
        var spent = rows.values().stream().filter(row -> row.line().calls() > 0).toList();
        return dearestFirst(spent, OfModel::line);
    }

    private static List<OfCollection> collections(List<Sum> sums) {
        Map<String, Line> rows = new TreeMap<>();
        sums.forEach(sum -> rows.merge(sum.collection(), line(sum), Line::plus));
        var spent = rows.entrySet().stream()
                .filter(row -> row.getValue().calls() > 0)
                .map(row -> new OfCollection(row.getKey(), row.getValue()))
                .toList();
        return dearestFirst(spent, OfCollection::line);
    }

    private static <T> List<T> dearestFirst(List<T> rows, Function<T, Line> line) {
        return rows.stream()
                .sorted(Comparator.comparing((T row) -> line.apply(row).cost()).reversed())
                .toList();
    }

    private static List<Bar> bars(YearMonth month, List<Sum> sums, List<OfModel> models) {
        Map<LocalDate, Map<Model, Money>> days = new TreeMap<>();
        for (var sum : sums) {
            days.computeIfAbsent(sum.day().date(), _ -> new EnumMap<>(Model.class))
                    .merge(sum.model(), sum.totals().sum(), Money::plus);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            var day = month.atDay(i);
            var spent = days.getOrDefault(day, Map.of());
            var parts = models.stream()
                    .map(row -> new Part(row.model(), spent.getOrDefault(row.model(), Money.ZERO)))
                    .filter(part -> !part.amount().isZero())
                    .toList();
            bars.add(new Bar(day, parts, spent.values().stream().reduce(Money.ZERO, Money::plus)));
        }
        return bars;
    }
}
