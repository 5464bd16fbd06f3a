package app.maquette.store.index;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.Pages;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.PictureTable;
import app.maquette.studio.port.Library;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the library is asked about pictures. On the index's thread.
final class PictureQueries {
    private final Index index;
    private final PictureFinder gallery;

    PictureQueries(Index index) {
        this.index = index;
        this.gallery = new PictureFinder(index);
    }

    int count(Library.Filter filter) throws SQLException {
        return gallery.places(filter).length;
    }

    List<Library.Shown> page(Library.Filter filter, int offset, int limit) throws SQLException {
        var page = new ArrayList<Library.Shown>();
        for (int place : Pages.part(gallery.places(filter), offset, limit)) {
            var picture = pictures().at(place);
            var call = index.projection().call(lineOf(picture)).record();
            var shown =
                    call.picture(picture.index()).orElseThrow(() -> new IndexDamage("a picture is not in its call"));
            page.add(new Library.Shown(shown, call));
        }
        return page;
    }

    List<Library.Day> days(Library.Filter filter) throws SQLException {
        var days = new ArrayList<Library.Day>();
        int day = Integer.MIN_VALUE;
        for (int place : gallery.places(filter)) {
            var line = lineOf(pictures().at(place));
            if (line.day() != day || days.isEmpty()) {
                day = line.day();
                days.add(new Library.Day(new LedgerDay(LocalDate.ofEpochDay(day)), 0, Money.ZERO));
            }
            var last = days.removeLast();
            days.add(
                    new Library.Day(last.day(), last.pictures() + 1, last.cost().plus(Money.ofMicros(line.each()))));
        }
        return days;
    }

    short[] shapes(Library.Filter filter) throws SQLException {
        var places = gallery.places(filter);
        var shapes = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            shapes[i] = (short) pictures().at(places[i]).shape();
        }
        return shapes;
    }

    int position(Library.Filter filter, PictureId picture) throws SQLException {
        var line = index.projection().find(picture.call());
        if (line.isEmpty()) {
            return 0;
        }
        long id = PictureRow.id(line.get().number(), picture.index());
        var wanted = pictures().of(id);
        int stars = wanted == null ? 0 : wanted.stars();
        var places = gallery.places(filter);
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            var there = pictures().at(places[middle]);
            int newer = newerFirst(there, line.get().day(), id);
            int order = switch (filter.order()) {
                case NEWEST -> newer;
                case OLDEST -> -newer;
                case BEST -> there.stars() == stars ? newer : Integer.compare(stars, there.stars());
            };
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Negative where the picture is newer than one of that day and id.
    private int newerFirst(PictureRow there, int day, long id) {
        int days = Integer.compare(day, lineOf(there).day());
        return days == 0 ? Long.compare(id, there.id()) : days;
    }

    Library.Size size() {
        return new Library.Size(pictures().size(), pictures().bytes());
    }

    List<Library.Collection> collections() {
        var names = index.projection().content().collections().names();
        var counts = new int[names.size()];
        gallery.walk((line, _, _) -> counts[line.collection()]++);
        var collections = new ArrayList<Library.Collection>();
        for (int id = 0; id < counts.length; id++) {
            collections.add(new Library.Collection(names.get(id), counts[id]));
        }
        collections.sort(Comparator.comparing(Library.Collection::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Library.Collection::name));
        return collections;
    }

    private CallRow lineOf(PictureRow picture) {
        return index.projection().content().lines().of(picture.line());
    }

    private PictureTable pictures() {
        return index.projection().content().pictures();
    }
}
