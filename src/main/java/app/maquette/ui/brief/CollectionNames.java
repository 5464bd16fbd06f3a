package app.maquette.ui.brief;

import app.maquette.domain.SameText;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The names of collections to choose from. FX thread only.
final class CollectionNames {
    private final ObservableList<String> names = FXCollections.observableArrayList(SameText.UNFILED);
    private final Refresher<List<Library.Collection>> listing;

    CollectionNames(Library library, Background background) {
        listing = new Refresher<>(background, () -> library::collections, this::list);
    }

    ObservableList<String> names() {
        return FXCollections.unmodifiableObservableList(names);
    }

    void refresh() {
        listing.refresh();
    }

    private void list(List<Library.Collection> known) {
        var all = new LinkedHashSet<String>();
        all.add(SameText.UNFILED);
        known.forEach(one -> all.add(one.name()));
        if (!all.equals(new LinkedHashSet<>(names))) {
            names.setAll(all);
        }
    }
}
