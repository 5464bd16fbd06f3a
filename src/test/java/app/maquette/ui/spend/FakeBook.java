package app.maquette.ui.spend;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.SpendBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A book over calls in memory, newest first, all settled; every seventh draft was asked again and cost nothing.
public final class FakeBook implements SpendBook {
    private final List<Row> rows = new ArrayList<>();
    final List<Entry.Cap> caps = new ArrayList<>();
    final List<String> questions = new ArrayList<>();

    public FakeBook(List<CallRecord> calls) {
        long number = calls.size() * 4L;
        for (var call : calls) {
            var reserve = call.reserve();
            if (number % 7 == 0 && call.purpose().intent() != Intent.FINAL) {
                rows.add(row(number + 1, reserve, State.CACHE, Money.ZERO));
            }
            rows.add(row(number, reserve, State.SETTLED, reserve.amount()));
            number -= 4;
        }
    }

    void add(long number, Entry.Reserve reserve, State state, Money amount) {
        rows.addFirst(row(number, reserve, state, amount));
    }

    private static Row row(long number, Entry.Reserve reserve, State state, Money amount) {
        int images = reserve.quote().quantity();
        return new Row(
                number,
                reserve.at(),
                reserve.day(),
                state == State.CACHE ? null : reserve.call(),
                reserve.order().purpose(),
                reserve.order().engine(),
                reserve.collection().value(),
                images,
                images,
                0,
                reserve.quote().each(),
                reserve.quote().source(),
                state,
                amount,
                "");
    }

    @Override
    public List<Entry.Cap> caps() {
        return List.copyOf(caps);
    }

    @Override
    public List<Sum> sums(LocalDate from, LocalDate to) {
        record Key(LedgerDay day, EngineId model, String collection, Purpose purpose) {}
        Map<Key, Sum> sums = new LinkedHashMap<>();
        matching(new Filter(from, to, null, ""))
                .forEach(row -> sums.merge(
                        new Key(row.day(), row.engine(), row.collection(), row.purpose()), sum(row), FakeBook::plus));
        return List.copyOf(sums.values());
    }

    private static Sum sum(Row row) {
        boolean hit = row.state() == State.CACHE;
        var totals = switch (row.state()) {
            case RESERVED -> new Totals(Money.ZERO, row.amount(), Money.ZERO);
            case IN_DOUBT -> new Totals(Money.ZERO, Money.ZERO, row.amount());
            case SETTLED, RELEASED, RESOLVED, CACHE -> new Totals(row.amount(), Money.ZERO, Money.ZERO);
        };
        return new Sum(
                row.day(),
                row.engine(),
                row.collection(),
                row.purpose(),
                hit ? 0 : 1,
                hit ? 0 : row.returned(),
                hit ? 0 : 1,
                totals,
                hit ? 1 : 0,
                hit ? row.returned() : 0,
                hit ? row.each().times(row.returned()) : Money.ZERO);
    }

    private static Sum plus(Sum a, Sum b) {
        return new Sum(
                a.day(),
                a.engine(),
                a.collection(),
                a.purpose(),
                a.calls() + b.calls(),
                a.images() + b.images(),
                a.kept() + b.kept(),
                a.totals().plus(b.totals()),
                a.cacheHits() + b.cacheHits(),
                a.cacheImages() + b.cacheImages(),
                a.cacheSaved().plus(b.cacheSaved()));
    }

    @Override
    public int count(Filter filter) {
        return (int) matching(filter).count();
    }

    @Override
    public List<Row> rows(Filter filter, Sorting order, int offset, int limit) {
        questions.add(filter.text() + " " + order + " " + offset);
        Comparator<Row> by = switch (order) {
            case NEWEST -> Comparator.comparing(Row::number).reversed();
            case OLDEST -> Comparator.comparing(Row::number);
            case DEAREST -> Comparator.comparing(Row::amount).reversed();
            case CHEAPEST -> Comparator.comparing(Row::amount);
            case BY_MODEL -> Comparator.comparing(Row::engine);
            case BY_STATE -> Comparator.comparing(Row::state);
        };
        return matching(filter).sorted(by).skip(offset).limit(limit).toList();
    }

    private Stream<Row> matching(Filter filter) {
        return rows.stream()
                .filter(row -> filter.state() == null || filter.state() == row.state())
                .filter(row -> filter.from() == null || !row.day().date().isBefore(filter.from()))
                .filter(row -> filter.to() == null || !row.day().date().isAfter(filter.to()))
                .filter(row -> (row.engine() + " " + row.collection() + " " + row.state())
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.text().toLowerCase(Locale.ROOT)));
    }

    static Brief brief(String collection) {
        return Asked.of("a harbour").collection(collection).brief();
    }
}
