package app.maquette.ui.brief;

import app.maquette.domain.CollectionId;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The collection of a brief: what stands in its box, the names to choose from, and which one is meant. FX thread only.
final class CollectionChoice {
    private static final String UNFILED = CollectionId.UNFILED.text();

    private final StringProperty text = new SimpleStringProperty(this, "text", UNFILED);
    private final ObservableList<String> names = FXCollections.observableArrayList(UNFILED);
    private CollectionTree tree = CollectionTree.EMPTY;
    private CollectionId known = CollectionId.UNFILED;
    private final Refresher<List<Library.Collection>> listing;

    CollectionChoice(Library library, Background background) {
        listing = new Refresher<>(background, () -> library::collections, this::list);
    }

    void refresh() {
        listing.refresh();
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<String> names() {
        return FXCollections.unmodifiableObservableList(names);
    }

    CollectionId id() {
        var typed = text.get() == null ? "" : text.get();
        if (!typed.equals(tree.path(known))) {
            known = tree.named(typed);
        }
        return known;
    }

    void load(CollectionId id) {
        known = id;
        text.set(tree.path(id));
    }

    /// What is called otherwise now is the same collection.
    void rename(CollectionTree now) {
        if (!now.equals(tree)) {
            var id = id();
            tree = now;
            load(id);
        }
    }

    private void list(List<Library.Collection> all) {
        var now = new LinkedHashSet<String>();
        now.add(UNFILED);
        all.forEach(one -> now.add(one.path()));
        if (!now.equals(new LinkedHashSet<>(names))) {
            names.setAll(now);
        }
    }
}
