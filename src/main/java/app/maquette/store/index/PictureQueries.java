package app.maquette.store.index;

import app.maquette.domain.CollectionId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.PictureFact;
import app.maquette.store.index.table.Criterion;
import app.maquette.store.index.table.EngineNames;
import app.maquette.store.index.table.PictureKey;
import app.maquette.store.index.table.Question;
import app.maquette.store.index.table.Question.Sorting;
import app.maquette.store.index.table.Question.Way;
import app.maquette.store.index.table.Tables;
import app.maquette.studio.port.Library;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the library is asked about pictures. On the index's thread.
final class PictureQueries {
    private static final Sorting BEST = new Sorting("stars", Way.FALLING, Long::parseLong);
    private static final Criterion NOT_TRASHED = new Criterion.Not(Criterion.is("trashed", true));
    private static final Question TRASHED = new Question("", List.of(Criterion.is("trashed", true)), Sorting.NEWEST);
    private static final int MOST_STARS = 5;
    private final Index index;
    private final Searches searches;

    PictureQueries(Index index) {
        this.index = index;
        this.searches = new Searches(index, Tables.PICTURES, "shape");
    }

    private Question question(Library.Filter filter) throws SQLException {
        var criteria = new ArrayList<Criterion>();
        var collection = filter.collection();
        if (collection != null) {
            var tree = index.projection().tree();
            criteria.add(Criterion.in(
                    "collection", ids().filter(id -> tree.isIn(id, collection)).toList()));
        }
        criteria.addAll(ofShelf(filter.shelf()));
        if (filter.shelf() != Library.Shelf.TRASH && hasTrash()) {
            criteria.add(NOT_TRASHED);
        }
        if (filter.minStars() > 0) {
            criteria.add(Criterion.in(
                    "stars",
                    IntStream.rangeClosed(filter.minStars(), MOST_STARS).boxed().toList()));
        }
        if (!filter.facts().models().isEmpty()) {
            criteria.add(Criterion.in(
                    "model",
                    filter.facts().models().stream().map(EngineNames::write).toList()));
        }
        if (!filter.facts().seed().isEmpty()) {
            criteria.add(new Criterion.Begins("seed", filter.facts().seed()));
        }
        filter.facts().others().forEach(fact -> criteria.add(criterion(fact)));
        return new Question(
                filter.text(),
                criteria,
                switch (filter.order()) {
                    case NEWEST -> Sorting.NEWEST;
                    case OLDEST -> Sorting.OLDEST;
                    case BEST -> BEST;
                },
                index.projection().names());
    }

    /// As long as nothing is in it, no question has to look for what is not.
    private boolean hasTrash() throws SQLException {
        return searches.count(TRASHED) > 0;
    }

    private static List<Criterion> ofShelf(Library.Shelf shelf) {
        return switch (shelf) {
            case ALL -> List.of();
            case FINALS -> List.of(Criterion.is("intent", Intent.FINAL));
            case PICKS_NOT_FINALIZED ->
                List.of(
                        Criterion.is("intent", Intent.DRAFT),
                        Criterion.is("verdict", Verdict.PICK),
                        Criterion.is("used", false));
            case TRASH -> List.of(Criterion.is("trashed", true));
            case REJECTED -> List.of(Criterion.is("verdict", Verdict.REJECT));
        };
    }

    private static Criterion criterion(PictureFact fact) {
        return switch (fact) {
            case PictureFact.Tagged(var tag, var begins) ->
                begins ? new Criterion.Begins("tags", tag) : Criterion.is("tags", tag);
            case PictureFact.Labelled(var label) -> Criterion.is("label", label);
            case PictureFact.MadeBy(var operation) -> Criterion.is("operation", operation.id());
            case PictureFact.Between(var first, var last) ->
                new Criterion.Between(
                        "id", PictureKey.first(first.toEpochDay(), 0), PictureKey.first(last.toEpochDay() + 1, 0) - 1);
            case PictureFact.Costing(var least, var most) ->
                new Criterion.Between("each", least.micros(), most.micros());
            case PictureFact.Being(var kind) -> criterion(kind);
            case PictureFact.Noted() -> Criterion.is("noted", true);
            case PictureFact.Not(var other) -> new Criterion.Not(criterion(other));
        };
    }

    private static Criterion criterion(PictureFact.Kind kind) {
        return switch (kind) {
            case DRAFT -> Criterion.is("intent", Intent.DRAFT);
            case FINAL -> Criterion.is("intent", Intent.FINAL);
            case PICK -> Criterion.is("verdict", Verdict.PICK);
            case REJECTED -> Criterion.is("verdict", Verdict.REJECT);
            case EDITED -> new Criterion.Not(Criterion.is("operation", OperationKind.GENERATE.id()));
            case UNFINALIZED ->
                new Criterion.Not(new Criterion.Either(ofShelf(Library.Shelf.PICKS_NOT_FINALIZED).stream()
                        .<Criterion>map(Criterion.Not::new)
                        .toList()));
        };
    }

    int count(Library.Filter filter) throws SQLException {
        return searches.count(question(filter));
    }

    List<Library.Shown> page(Library.Filter filter, int offset, int limit) throws SQLException {
        var page = new ArrayList<Library.Shown>();
        for (long key : searches.find(question(filter)).keys(offset, limit)) {
            var call = index.projection().call(PictureKey.number(key)).record();
            page.add(new Library.Shown(
                    call.picture(PictureKey.index(key))
                            .orElseThrow(() -> new IndexDamage("a picture is not in its call")),
                    call));
        }
        return page;
    }

    List<Library.Day> days(Library.Filter filter) throws SQLException {
        var days = searches.days(question(filter), "each").stream()
                .map(day -> new Library.Day(
                        new LedgerDay(LocalDate.ofEpochDay(day.day())), day.rows(), Money.ofMicros(day.sum())))
                .toList();
        return filter.order() == Library.Sorting.OLDEST ? days.reversed() : days;
    }

    short[] shapes(Library.Filter filter) throws SQLException {
        return searches.find(question(filter)).carried();
    }

    int position(Library.Filter filter, PictureId picture) throws SQLException {
        long key = index.projection().keyOf(picture);
        if (key == 0) {
            return 0;
        }
        var call = index.projection().call(PictureKey.number(key)).record();
        int stars = call.picture(picture.index())
                .filter(one -> one.isStored())
                .map(one -> one.judgement().stars())
                .orElse(0);
        return searches.find(question(filter)).before(key, stars);
    }

    Map<String, Integer> tags() throws SQLException {
        return new TreeMap<>(searches.counts(question(Library.Filter.ALL), "tags"));
    }

    Library.Size size() {
        return new Library.Size(
                index.totals().of(Tables.PICTURES.name()).amount(),
                index.totals().of(TableTotals.BYTES).amount());
    }

    List<Library.Collection> collections() throws SQLException {
        var counts = searches.counts(question(Library.Filter.ALL), "collection");
        var tree = index.projection().tree();
        var ids = ids().toList();
        return ids.stream()
                .map(id -> new Library.Collection(
                        id,
                        tree.path(id),
                        tree.upwards(id).size() - 1,
                        ids.stream()
                                .filter(other -> tree.isIn(other, id))
                                .mapToInt(other -> counts.getOrDefault(other.value(), 0))
                                .sum()))
                .sorted(Comparator.comparing(Library.Collection::path, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Library.Collection::path))
                .toList();
    }

    /// Of all collections that hold anything or were given a name.
    private Stream<CollectionId> ids() throws SQLException {
        var used = index.sql()
                .list(
                        "SELECT * FROM collection",
                        row -> new CollectionId(
                                (String) Sql.values(Tables.COLLECTIONS, row).getFirst()));
        return Stream.concat(used.stream(), index.projection().tree().facts().keySet().stream())
                .distinct();
    }
}
