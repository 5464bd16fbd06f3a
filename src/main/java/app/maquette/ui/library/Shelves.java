package app.maquette.ui.library;

import app.maquette.domain.CollectionId;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Collection;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many pictures lie where.
public record Shelves(Map<Shelf, Integer> counts, List<Collection> collections) {
    static final Shelves NONE = new Shelves(Map.of(), List.of());

    public Shelves {
        counts = Map.copyOf(counts);
        collections = List.copyOf(collections);
    }

    static Shelves read(Library library) {
        Map<Shelf, Integer> counts = new EnumMap<>(Shelf.class);
        for (var shelf : Shelf.values()) {
            counts.put(shelf, library.count(new Filter("", null, shelf, 0)));
        }
        return new Shelves(counts, library.collections());
    }

    /// What the collection is called now, with those it lies in.
    String path(CollectionId id) {
        return find(id).map(Collection::path).orElseGet(id::firstName);
    }

    /// What it is called by itself.
    String name(CollectionId id) {
        return find(id).map(Collection::name).orElseGet(id::firstName);
    }

    private Optional<Collection> find(CollectionId id) {
        return collections.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    int count(Shelf shelf) {
        return counts.getOrDefault(shelf, 0);
    }
}
