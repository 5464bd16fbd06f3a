package app.maquette.ui.library;

import app.maquette.domain.CollectionId;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Library.Sorting;

/// What is chosen at the left: a shelf of the whole library, or a collection.
public sealed interface SidebarItem {
    /// All images, or one kind of them.
    record OnShelf(Shelf shelf) implements SidebarItem {}

    /// Everything in one collection.
    record InCollection(CollectionId collection) implements SidebarItem {}

    default Filter filter(Search search) {
        return switch (this) {
            case OnShelf(var shelf) -> new Filter(search.words(), null, shelf, search.facts(), Sorting.NEWEST);
            case InCollection(var id) -> new Filter(search.words(), id, Shelf.ALL, search.facts(), Sorting.NEWEST);
        };
    }
}
