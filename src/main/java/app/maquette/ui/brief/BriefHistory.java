package app.maquette.ui.brief;

import app.maquette.domain.SameText;
import app.maquette.domain.request.Brief;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The way back through the briefs that were drafted in a collection, and forward again to the one being written. What
/// was left for an earlier one is among them, drafted or not. FX thread only.
final class BriefHistory {
    private static final int PICTURES = 400;

    private final BriefViewModel model;
    private final Library library;
    private final Background background;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place", Place.WRITING);
    private List<Brief> briefs = List.of();
    private @Nullable Brief left;
    private boolean isReading;

    /// Which of them is in the panel.
    ///
    /// @param at 1 is the newest; 0 what is being written
    record Place(int at, int of) {
        static final Place WRITING = new Place(0, 0);

        boolean isWriting() {
            return at == 0;
        }
    }

    BriefHistory(BriefViewModel model, Library library, Background background) {
        this.model = model;
        this.library = library;
        this.background = background;
        model.briefProperty().subscribe(this::edited);
    }

    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// To an earlier one by 1, to a later one by -1; the ends stay where they are.
    void step(int by) {
        if (!place.get().isWriting()) {
            go(place.get().at() + by);
        } else if (by > 0 && !isReading) {
            read();
        }
    }

    /// The collection may have more of them than the last time.
    private void read() {
        isReading = true;
        var own = model.briefProperty().get();
        background
                .job(() -> library.page(new Filter("", own.collection(), Shelf.ALL, 0), 0, PICTURES))
                .onSuccess(pictures -> {
                    var all = new ArrayList<Brief>();
                    all.add(own);
                    if (left != null && !left.equals(own)) {
                        all.add(left);
                    }
                    pictures.stream()
                            .filter(shown -> shown.call().isDraft())
                            .map(shown -> shown.call().order().brief())
                            .distinct()
                            .filter(brief -> !all.contains(brief))
                            .forEach(all::add);
                    if (model.briefProperty().get().equals(own)) {
                        briefs = all;
                        go(1);
                    }
                })
                .atEnd(() -> isReading = false)
                .start();
    }

    private void go(int at) {
        if (at >= 0 && at < briefs.size()) {
            place.set(new Place(at, briefs.size() - 1));
            model.load(briefs.get(at));
        }
    }

    /// Settings may be tried on an earlier brief; other words make it one that is being written.
    private void edited(Brief now) {
        var at = place.get().at();
        if (at > 0 && !briefs.get(at).prompt().equals(now.prompt())) {
            place.set(Place.WRITING);
            left = SameText.isEmpty(briefs.getFirst().prompt()) ? left : briefs.getFirst();
        }
    }
}
