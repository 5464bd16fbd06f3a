package app.maquette.store.index;

import app.maquette.domain.CollectionId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.Purpose;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.Criterion;
import app.maquette.store.index.table.EngineNames;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.index.table.Question;
import app.maquette.store.index.table.Question.Sorting;
import app.maquette.store.index.table.Question.Way;
import app.maquette.store.index.table.SumRow;
import app.maquette.store.index.table.Tables;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.SpendBook;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The spend book's questions to the index. On the index's thread.
@SuppressWarnings("EnumOrdinal") // nothing is kept by it
final class SpendQueries {
    private static final Sorting DEAREST = new Sorting("amount", Way.FALLING, Long::parseLong);
    private static final Sorting CHEAPEST = new Sorting("amount", Way.RISING, Long::parseLong);
    private static final Sorting BY_MODEL =
            new Sorting("model", Way.RISING, name -> EngineNames.rank(EngineNames.read(name)));
    private static final Sorting BY_STATE = new Sorting(
            "state", Way.RISING, name -> SpendBook.State.valueOf(name).ordinal());
    private static final Comparator<SpendBook.Sum> ORDER = Comparator.comparing(
                    (SpendBook.Sum sum) -> sum.day().date())
            .thenComparing(SpendBook.Sum::engine)
            .thenComparing(SpendBook.Sum::collection)
            .thenComparing(SpendBook.Sum::purpose);
    private final Index index;
    private final Searches searches;

    SpendQueries(Index index) {
        this.index = index;
        this.searches = new Searches(index, Tables.LINES, "ledger_day");
    }

    List<SpendBook.Sum> sums(LocalDate from, LocalDate to) throws SQLException {
        var sums = new ArrayList<SpendBook.Sum>();
        var tree = index.projection().tree();
        for (var one : index.rows().sums(day(from), day(to))) {
            var key = one.getKey();
            var sum = one.getValue();
            if (!sum.equals(SumRow.NOTHING)) {
                sums.add(new SpendBook.Sum(
                        new LedgerDay(LocalDate.ofEpochDay(key.day())),
                        EngineNames.read(key.model()),
                        tree.path(new CollectionId(key.collection())),
                        Purpose.valueOf(key.purpose()),
                        sum.calls(),
                        sum.images(),
                        sum.kept(),
                        sum.totals(),
                        sum.hits(),
                        sum.hitImages(),
                        sum.hitSaved()));
            }
        }
        sums.sort(ORDER);
        return sums;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    List<Entry.Cap> caps() throws SQLException {
        return index.rows().decisions().stream()
                .filter(Entry.Cap.class::isInstance)
                .map(Entry.Cap.class::cast)
                .toList();
    }

    private Question question(SpendBook.Filter filter, Sorting sorting) throws SQLException {
        var criteria = new ArrayList<Criterion>();
        if (filter.from() != null || filter.to() != null) {
            criteria.add(new Criterion.Between(
                    "ledger_day",
                    filter.from() == null ? Integer.MIN_VALUE : day(filter.from()),
                    filter.to() == null ? Integer.MAX_VALUE : day(filter.to())));
        }
        if (filter.state() != null) {
            criteria.add(Criterion.is("state", filter.state()));
        }
        return new Question(filter.text(), criteria, sorting, index.projection().names());
    }

    int count(SpendBook.Filter filter) throws SQLException {
        return searches.count(question(filter, Sorting.NEWEST));
    }

    List<SpendBook.Row> rows(SpendBook.Filter filter, SpendBook.Sorting order, int offset, int limit)
            throws SQLException {
        var question = question(
                filter,
                switch (order) {
                    case NEWEST -> Sorting.NEWEST;
                    case OLDEST -> Sorting.OLDEST;
                    case DEAREST -> DEAREST;
                    case CHEAPEST -> CHEAPEST;
                    case BY_MODEL -> BY_MODEL;
                    case BY_STATE -> BY_STATE;
                });
        var rows = new ArrayList<SpendBook.Row>();
        var tree = index.projection().tree();
        for (long number : searches.find(question).keys(offset, limit)) {
            var line = index.projection().line(number);
            rows.add(
                    switch (line.record()) {
                        case LedgerRecord.Call call -> row(line, call, tree);
                        case LedgerRecord.Hit hit -> row(line, hit, tree);
                    });
        }
        return rows;
    }

    private static SpendBook.Row row(CallRow line, LedgerRecord.Call fact, CollectionTree tree) {
        CallRecord call = fact.record();
        int withheld = (int) call.pictures().stream()
                .filter(picture -> picture.state() instanceof Picture.State.Withheld)
                .count();
        return new SpendBook.Row(
                line.number(),
                call.at(),
                call.reserve().day(),
                call.id(),
                call.purpose(),
                fact.engine(),
                tree.path(call.reserve().collection()),
                call.order().images(),
                call.pictures().size() - withheld,
                withheld,
                call.each(),
                call.reserve().quote().source(),
                fact.state(),
                fact.totals().sum(),
                fact.note());
    }

    private static SpendBook.Row row(CallRow line, LedgerRecord.Hit fact, CollectionTree tree) {
        var hit = fact.entry();
        return new SpendBook.Row(
                line.number(),
                hit.at(),
                hit.day(),
                null,
                fact.purpose(),
                hit.engine(),
                tree.path(hit.collection()),
                hit.images(),
                hit.images(),
                0,
                Money.ZERO,
                "",
                fact.state(),
                Money.ZERO,
                "");
    }
}
