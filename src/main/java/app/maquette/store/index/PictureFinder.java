package app.maquette.store.index;

import app.maquette.domain.Verdict;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.FoundPlaces;
import app.maquette.store.index.table.Pages;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.words.TextFilter;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.SpendBook;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Finds the places of pictures for a filter, in the order of the pages. On the index's thread.
final class PictureFinder {
    private final Index index;
    private final FoundPlaces<Library.Filter> found = new FoundPlaces<>();

    PictureFinder(Index index) {
        this.index = index;
    }

    /// Sees a picture with its line.
    @FunctionalInterface
    interface Visit {
        void see(CallRow line, PictureRow picture, int place);
    }

    int[] places(Library.Filter filter) throws SQLException {
        return found.find(filter, index.projection().number(), () -> inOrder(filter));
    }

    private int[] inOrder(Library.Filter filter) throws SQLException {
        var pictures = index.projection().content().pictures();
        return switch (filter.order()) {
            case NEWEST -> search(filter);
            case OLDEST -> Pages.reversed(places(filter.by(Library.Order.NEWEST)));
            case BEST ->
                Pages.ordered(
                        places(filter.by(Library.Order.NEWEST)),
                        place -> -pictures.at(place).stars());
        };
    }

    private int[] search(Library.Filter filter) throws SQLException {
        var content = index.projection().content();
        var text = new TextFilter(
                filter.text(), filter.text().isBlank() ? content.texts() : index.texts(), content.collections());
        int collection =
                filter.collection() == null ? -1 : content.collections().names().indexOf(filter.collection());
        var used = filter.shelf() == Library.Shelf.PICKS_NOT_FINALIZED ? parents() : Set.<Long>of();
        var places = new Places(content.pictures().size());
        walk((line, picture, place) -> {
            if ((filter.collection() == null || line.collection() == collection)
                    && isOn(filter.shelf(), line, picture, used)
                    && has(filter.facts(), line, picture)
                    && text.matches(line, picture)) {
                places.add(place, line.day());
            }
        });
        return places.byDay();
    }

    private static boolean has(Library.Facts facts, CallRow line, PictureRow picture) {
        return picture.stars() >= facts.minStars()
                && (facts.models().isEmpty() || facts.models().contains(line.model()))
                && (facts.seed().isEmpty() || String.valueOf(picture.seed()).startsWith(facts.seed()));
    }

    private static boolean isOn(Library.Shelf shelf, CallRow line, PictureRow picture, Set<Long> used) {
        return switch (shelf) {
            case ALL -> true;
            case FINALS -> isFinal(line);
            case PICKS_NOT_FINALIZED ->
                picture.verdict() == Verdict.PICK && isDraft(line) && !used.contains(picture.id());
            case REJECTED -> picture.verdict() == Verdict.REJECT;
        };
    }

    private static boolean isFinal(CallRow line) {
        return switch (line.purpose().intent()) {
            case FINAL -> true;
            case DRAFT, TOOL -> false;
        };
    }

    private static boolean isDraft(CallRow line) {
        return switch (line.purpose().intent()) {
            case DRAFT -> true;
            case FINAL, TOOL -> false;
        };
    }

    /// Ids of the pictures from which something was made or is being made.
    private Set<Long> parents() {
        var parents = new HashSet<Long>();
        var lines = index.projection().content().lines();
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.at(place);
            if (line.parent() != 0 && line.state() != SpendBook.State.RELEASED) {
                parents.add(line.parent());
            }
        }
        return parents;
    }

    /// Sees each stored picture, of the newest call first.
    void walk(Visit visit) {
        var lines = index.projection().content().lines();
        var pictures = index.projection().content().pictures();
        int line = lines.size() - 1;
        for (int place = pictures.size() - 1; place >= 0; place--) {
            var picture = pictures.at(place);
            while (lines.at(line).number() != picture.line()) {
                line--;
            }
            visit.see(lines.at(line), picture, place);
        }
    }

    /// Places as they are found, with their days. Days fall with few exceptions, after a corrected clock.
    private static final class Places {
        private final int[] places;
        private final int[] days;
        private int count;
        private boolean falling = true;

        Places(int most) {
            places = new int[most];
            days = new int[most];
        }

        void add(int place, int day) {
            falling &= count == 0 || days[count - 1] >= day;
            places[count] = place;
            days[count++] = day;
        }

        int[] byDay() {
            if (falling) {
                return Pages.part(places, 0, count);
            }
            var order = new int[count];
            Arrays.setAll(order, i -> i);
            var ordered = Pages.ordered(order, i -> -days[i]);
            Arrays.setAll(ordered, i -> places[ordered[i]]);
            return ordered;
        }
    }
}
