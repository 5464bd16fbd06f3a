package app.maquette.store.index;

import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Given;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A journal with its index in a folder, where a test says every entry.
abstract class IndexedJournal {
    @TempDir
    Path folder;

    FileJournal journal;
    H2Library library;

    @BeforeEach
    void create() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        journal = new FileJournal(new QuickDisk(), folder.resolve("journal"), 64 << 10);
        library = open();
    }

    @AfterEach
    void close() {
        library.close();
        journal.close();
    }

    H2Library open() {
        return H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
    }

    void take(Entry entry) {
        library.apply(journal.append(entry), entry);
        if (journal.isSegmentFull()) {
            journal.closeSegment(Given.state());
        }
    }
}
