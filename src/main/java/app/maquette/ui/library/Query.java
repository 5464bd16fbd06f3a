package app.maquette.ui.library;

import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Library.Sorting;
import app.maquette.studio.port.Preferences;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is looked for in the library, and which comes first. FX thread only.
public final class Query {
    static final SidebarItem EVERYTHING = new SidebarItem.OnShelf(Shelf.ALL);

    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<SidebarItem> place = new SimpleObjectProperty<>(this, "place", EVERYTHING);
    private final ObjectProperty<Sorting> order = new SimpleObjectProperty<>(this, "order", Sorting.NEWEST);

    /// What is typed into the search field.
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<SidebarItem> placeProperty() {
        return place;
    }

    public ObjectProperty<Sorting> orderProperty() {
        return order;
    }

    /// Begins with the order that was chosen last, and keeps the next one.
    public void keepOrder(Preferences preferences) {
        order.set(preferences.session().order());
        order.subscribe((_, now) -> preferences.changeSession(session -> session.withOrder(now)));
    }

    Filter filter() {
        return place.get().filter(Search.parse(search.get())).by(order.get());
    }

    /// Whether every picture is wanted.
    boolean isEverything() {
        return search.get().isBlank() && place.get().equals(EVERYTHING);
    }

    /// Wants every picture again.
    void clear() {
        search.set("");
        place.set(EVERYTHING);
    }

    void onChange(Runnable changed) {
        search.subscribe(changed);
        place.subscribe(changed);
        order.subscribe(changed);
    }
}
