package app.maquette.store.index;

import app.maquette.domain.CollectionId;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Sorting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everything a library can be asked, for comparing.
record Answers(
        List<CallRecord> calls,
        List<CallRecord> awaited,
        List<List<Library.Shown>> pictures,
        List<List<Library.Day>> days,
        List<List<Library.Shown>> found,
        List<Library.Collection> collections,
        Map<String, Integer> tags,
        Library.Size size,
        List<SpendBook.Sum> sums,
        List<List<SpendBook.Row>> rows,
        List<SpendBook.Row> foundRows,
        List<Entry.Cap> caps) {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 1, 1);
    private static final int ALL = 100_000;

    static Answers of(H2Library library) {
        return of(library, List.of("night", "e", "te", "ghth", "Räd", "v_2 fox", "12", "druck"));
    }

    /// What SQL alone answers.
    static Answers withoutWords(H2Library library) {
        return of(library, List.of());
    }

    Answers withoutWords() {
        return new Answers(
                calls, awaited, pictures, days, List.of(), collections, tags, size, sums, rows, List.of(), caps);
    }

    private static Answers of(H2Library library, List<String> words) {
        var pictures = new ArrayList<List<Library.Shown>>();
        var days = new ArrayList<List<Library.Day>>();
        for (var shelf : Shelf.values()) {
            var filter = new Filter("", null, shelf, 0);
            pictures.add(library.page(filter, 0, ALL));
            days.add(library.days(filter));
        }
        for (var order : Library.Sorting.values()) {
            pictures.add(library.page(new Filter("", new CollectionId("Tea poster"), Shelf.ALL, 2).by(order), 0, ALL));
        }
        var rows = new ArrayList<List<SpendBook.Row>>();
        for (var order : Sorting.values()) {
            rows.add(library.rows(SpendBook.Filter.ALL, order, 0, ALL));
        }
        var found = new ArrayList<List<Library.Shown>>();
        var foundRows = new ArrayList<SpendBook.Row>();
        for (var word : words) {
            found.add(library.page(new Filter(word, null, Shelf.ALL, 0), 0, ALL));
            foundRows.addAll(library.rows(new SpendBook.Filter(null, null, null, word), Sorting.NEWEST, 0, ALL));
        }
        return new Answers(
                library.recent(ALL),
                library.awaited(),
                pictures,
                days,
                found,
                library.collections(),
                library.tags(),
                library.size(),
                library.sums(FIRST, LAST),
                rows,
                foundRows,
                library.caps());
    }
}
