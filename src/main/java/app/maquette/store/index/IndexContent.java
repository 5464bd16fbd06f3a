package app.maquette.store.index;

import app.maquette.store.index.table.CallTable;
import app.maquette.store.index.table.CollectionNames;
import app.maquette.store.index.table.PictureTable;
import app.maquette.store.index.table.Respelled;
import app.maquette.store.index.table.Sums;
import app.maquette.store.index.words.Texts;
import java.util.List;
import java.util.Map;

/// What the index holds in memory, beside the facts that it reads when asked.
record IndexContent(
        CallTable lines,
        PictureTable pictures,
        Sums sums,
        CollectionNames collections,
        Texts texts,
        CapChanges caps,
        Respelled respelled) {
    static IndexContent empty() {
        return new IndexContent(
                new CallTable(List.of(), 0),
                new PictureTable(List.of(), 0),
                new Sums(Map.of(), 0),
                new CollectionNames(List.of(), 0),
                new Texts(0, 0),
                new CapChanges(Map.of(), 0),
                new Respelled(Map.of(), 0));
    }
}
