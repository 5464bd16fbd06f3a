package app.maquette.store.index;

import app.maquette.store.home.Home;
import app.maquette.store.index.TableTotals.Total;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.Table;
import app.maquette.store.index.table.Tables;
import app.maquette.store.index.words.WordIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The indexes of words of calls and of pictures, in folders of their own.
record WordFiles(WordIndex<CallRow> lines, WordIndex<PictureRow> pictures) {
    /// Opens them in a folder.
    static WordFiles open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Home.ownerOnly(folder, "rwx------");
        return open(FSDirectory.open(folder.resolve("calls")), FSDirectory.open(folder.resolve("pictures")));
    }

    static WordFiles inMemory() throws IOException {
        return open(new ByteBuffersDirectory(), new ByteBuffersDirectory());
    }

    private static WordFiles open(Directory calls, Directory pictures) throws IOException {
        var lines = new WordIndex<>(Tables.LINES, null, calls);
        try {
            return new WordFiles(lines, new WordIndex<>(Tables.PICTURES, "seed", pictures));
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    long number() {
        return Math.min(lines.number(), pictures.number());
    }

    boolean isOf(String owner) {
        return number() > 0 && lines.owner().equals(owner) && pictures.owner().equals(owner);
    }

    WordIndex<?> of(Table<?> table) {
        return table.equals(Tables.LINES) ? lines : pictures;
    }

    void commit(String owner, long number) throws IOException {
        lines.commit(owner, number);
        pictures.commit(owner, number);
    }

    void close() throws IOException {
        try (pictures) {
            lines.close();
        }
    }

    /// An [IOException] where they have other rows than the database.
    void check(TableTotals totals) throws IOException {
        check(lines, totals.of(Tables.LINES.name()));
        check(pictures, totals.of(Tables.PICTURES.name()));
    }

    private static void check(WordIndex<?> index, Total expected) throws IOException {
        if (index.size() != expected.amount()) {
            throw new IOException("it has " + index.size() + " rows, not " + expected.amount());
        }
    }

    /// What another thread compares with the checksums of the files; the hashes of the rows are compared at once.
    List<IndexReader> snapshots(TableTotals totals) throws IOException {
        check(totals);
        lines.checkHashes(totals.of(Tables.LINES.name()).hash());
        pictures.checkHashes(totals.of(Tables.PICTURES.name()).hash());
        return List.of(lines.snapshot(), pictures.snapshot());
    }

    static void setAside(Path folder) throws IOException {
        var aside = folder.resolveSibling(folder.getFileName() + ".corrupt");
        delete(aside);
        if (Files.exists(folder)) {
            Files.move(folder, aside);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
