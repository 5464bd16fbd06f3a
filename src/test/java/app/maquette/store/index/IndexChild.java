package app.maquette.store.index;

import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Life;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import java.nio.file.Path;
import java.time.Clock;

/// A process of its own that opens the index of a folder and uses it until it is killed.
final class IndexChild {
    private IndexChild() {}

    static void main(String[] args) {
        var folder = Path.of(args[0]);
        var life = new Life(Long.parseLong(args[1]), 40);
        try (var journal = new FileJournal(new QuickDisk(), folder.resolve("journal"), 8 << 20);
                var library = H2Library.open(folder.resolve("index"), journal, Clock.systemUTC())) {
            for (long known = journal.last(); known > 0; known--) {
                life.next();
            }
            while (true) {
                var entry = life.next();
                library.apply(journal.append(entry), entry);
                System.out.println(found(library));
            }
        }
    }

    /// Asking makes a new part of the index of words each time, so that parts are merged all the time.
    private static int found(H2Library library) {
        try {
            return library.count(new Filter("night", null, Shelf.ALL, 0));
        } catch (StorageException _) {
            return library.count(Filter.ALL);
        }
    }
}
