package app.maquette.store.index;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.CallTable;
import app.maquette.store.index.table.FoundPlaces;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.index.table.Pages;
import app.maquette.store.index.table.RowColumns;
import app.maquette.store.index.table.SumRow;
import app.maquette.store.index.words.TextFilter;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.SpendBook;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The spend book's questions to the index. On the index's thread.
final class SpendQueries {
    private final Index index;
    private final FoundPlaces<Asked> found = new FoundPlaces<>();

    SpendQueries(Index index) {
        this.index = index;
    }

    private record Asked(SpendBook.Filter filter, SpendBook.Order order) {}

    List<SpendBook.Sum> sums(LocalDate from, LocalDate to) {
        var names = projection().content().collections();
        var sums = new ArrayList<SpendBook.Sum>();
        projection().content().sums().between(day(from), day(to)).forEach((key, sum) -> {
            if (!sum.equals(SumRow.NOTHING)) {
                sums.add(new SpendBook.Sum(
                        new LedgerDay(LocalDate.ofEpochDay(key.day())),
                        key.model(),
                        names.name(key.collection()),
                        key.purpose(),
                        sum.calls(),
                        sum.images(),
                        sum.kept(),
                        sum.totals(),
                        sum.hits(),
                        sum.hitImages(),
                        sum.hitSaved()));
            }
        });
        return sums;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    int count(SpendBook.Filter filter) throws SQLException {
        return places(new Asked(filter, SpendBook.Order.NEWEST)).length;
    }

    List<SpendBook.Row> rows(SpendBook.Filter filter, SpendBook.Order order, int offset, int limit)
            throws SQLException {
        var rows = new ArrayList<SpendBook.Row>();
        for (int place : Pages.part(places(new Asked(filter, order)), offset, limit)) {
            var line = lines().at(place);
            rows.add(
                    switch (projection().facts().get(line)) {
                        case LedgerRecord.Call call -> row(line, call);
                        case LedgerRecord.Hit hit -> row(line, hit);
                    });
        }
        return rows;
    }

    private static SpendBook.Row row(CallRow line, LedgerRecord.Call fact) {
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
                line.model(),
                call.reserve().collection(),
                call.order().request().images(),
                call.pictures().size() - withheld,
                withheld,
                call.each(),
                call.reserve().quote().source(),
                fact.state(),
                fact.totals().sum(),
                fact.note());
    }

    private static SpendBook.Row row(CallRow line, LedgerRecord.Hit fact) {
        var hit = fact.entry();
        return new SpendBook.Row(
                line.number(),
                hit.at(),
                hit.day(),
                null,
                fact.purpose(),
                hit.model(),
                hit.collection(),
                hit.images(),
                hit.images(),
                0,
                Money.ZERO,
                "",
                fact.state(),
                Money.ZERO,
                "");
    }

    private int[] places(Asked asked) throws SQLException {
        var columns = lines().columns();
        return found.find(asked, projection().number(), () -> switch (asked.order()) {
            case NEWEST -> search(asked.filter());
            case OLDEST -> Pages.reversed(newest(asked));
            case DEAREST -> Pages.ordered(newest(asked), place -> -columns.micros(place));
            case CHEAPEST -> Pages.ordered(newest(asked), columns::micros);
            case BY_MODEL -> Pages.ordered(newest(asked), columns::model);
            case BY_STATE -> Pages.ordered(newest(asked), columns::state);
        });
    }

    private int[] newest(Asked asked) throws SQLException {
        return places(new Asked(asked.filter(), SpendBook.Order.NEWEST));
    }

    private int[] search(SpendBook.Filter filter) throws SQLException {
        var content = projection().content();
        var text = new TextFilter(
                filter.text(), filter.text().isBlank() ? content.texts() : index.texts(), content.collections());
        int from = filter.from() == null ? Integer.MIN_VALUE : day(filter.from());
        int to = filter.to() == null ? Integer.MAX_VALUE : day(filter.to());
        long states = RowColumns.ofStates(
                filter.state() == null ? EnumSet.allOf(SpendBook.State.class) : Set.of(filter.state()));
        var columns = lines().columns();
        var newest = new int[lines().size()];
        Arrays.setAll(newest, at -> newest.length - 1 - at);
        return text.matching(
                columns,
                Pages.those(
                        newest,
                        place -> columns.day(place) >= from
                                && columns.day(place) <= to
                                && RowColumns.isIn(columns.state(place), states)));
    }

    private Projection projection() {
        return index.projection();
    }

    private CallTable lines() {
        return projection().content().lines();
    }
}
