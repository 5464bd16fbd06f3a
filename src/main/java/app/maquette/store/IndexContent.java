package app.maquette.store;

import java.util.List;
import java.util.Map;

/// What the index holds in memory, beside the facts that it reads when asked.
record IndexContent(
        Lines lines, PictureLines pictures, Sums sums, CollectionNames collections, Texts texts, CapChanges caps) {
    static IndexContent empty() {
        return new IndexContent(
                new Lines(List.of(), 0),
                new PictureLines(List.of(), 0),
                new Sums(Map.of(), 0),
                new CollectionNames(List.of(), 0),
                new Texts(0, 0),
                new CapChanges(Map.of(), 0));
    }
}
