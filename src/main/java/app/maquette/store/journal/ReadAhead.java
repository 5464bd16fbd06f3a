package app.maquette.store.journal;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Journal;
import app.maquette.studio.ledger.Ledger.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Reads entries on a thread of its own while those before them are dealt with.
public final class ReadAhead {
    private static final int CHUNK = 500;
    private static final int CHUNKS = 8;
    private final BlockingQueue<List<Posted>> read = new ArrayBlockingQueue<>(CHUNKS);
    private List<Posted> chunk = new ArrayList<>();
    /// Written before the last, empty chunk.
    private @Nullable RuntimeException failure;

    private ReadAhead() {}

    /// As [JournalReader#replay], which hands its entries over one by one on this thread.
    public static void replay(JournalReader journal, long from, Journal.Reader reader) {
        var ahead = new ReadAhead();
        var thread = Thread.ofPlatform().name("read ahead").daemon().start(() -> ahead.readAll(journal, from));
        try {
            ahead.handOver(reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("The journal was not read to its end.", e);
        } finally {
            thread.interrupt();
        }
    }

    private void handOver(Journal.Reader reader) throws InterruptedException {
        for (var posted = read.take(); !posted.isEmpty(); posted = read.take()) {
            posted.forEach(one -> reader.read(one.number(), one.entry()));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void readAll(JournalReader journal, long from) {
        try {
            journal.replay(from, (number, entry) -> {
                chunk.add(new Posted(number, entry));
                if (chunk.size() == CHUNK) {
                    pass();
                }
            });
        } catch (RuntimeException e) {
            failure = e;
        }
        if (!chunk.isEmpty()) {
            pass();
        }
        pass();
    }

    /// Nobody waits any more when this is interrupted.
    private void pass() {
        try {
            read.put(chunk);
            chunk = new ArrayList<>();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StorageException("nobody reads on");
        }
    }
}
