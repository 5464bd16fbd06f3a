package app.maquette.store.index;

import app.maquette.store.disk.Uninterrupted;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The one thread of an index: takes entries in order, answers questions, writes a little later. Thread-safe.
final class IndexThread implements AutoCloseable {
    private static final long SOON = 300;
    private static final long LATER = 3_000;
    private final ScheduledExecutorService thread;
    private final Queue<Ledger.Posted> handed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean taking = new AtomicBoolean();
    private final Index index;
    private boolean writing;
    private @Nullable StorageException broken;

    IndexThread(Index index) {
        this.index = index;
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("index").daemon().factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.thread = executor;
    }

    /// A question to the index.
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    private interface Work {
        void run() throws SQLException;
    }

    void start() {
        thread.execute(() -> tend(() -> {
            index.open();
            // Whoever searches before that reads them at once.
            var _ = thread.schedule(this::readWords, LATER, TimeUnit.MILLISECONDS);
        }));
    }

    private void readWords() {
        tend(() -> {
            if (index.indexSomeTexts()) {
                thread.execute(this::readWords);
            }
        });
    }

    void hand(long number, Entry entry) {
        handed.add(new Ledger.Posted(number, entry));
        if (taking.compareAndSet(false, true)) {
            try {
                thread.execute(() -> tend(this::take));
            } catch (RejectedExecutionException _) {
                Log.of(IndexThread.class).log(Level.DEBUG, "the index is closed; the next start takes entry " + number);
            }
        }
    }

    <T> T ask(Question<T> question) {
        try {
            return Uninterrupted.call(() -> answer(question), thread);
        } catch (RejectedExecutionException e) {
            throw new StorageException("The index is closed.", e);
        } catch (IOException e) {
            throw new StorageException("The index cannot be read.", e);
        }
    }

    private <T> T answer(Question<T> question) {
        tend(this::take);
        if (broken != null) {
            throw broken;
        }
        try {
            return question.ask();
        } catch (SQLException e) {
            tend(() -> {
                throw e;
            });
        }
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new StorageException("The index cannot be read: " + IndexDamage.words(e) + ".");
        }
    }

    private void take() throws SQLException {
        taking.set(false);
        for (var posted = handed.poll(); posted != null; posted = handed.poll()) {
            index.apply(posted.number(), posted.entry());
            if (!writing) {
                writing = true;
                var _ = thread.schedule(() -> tend(this::write), SOON, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void write() throws SQLException {
        writing = false;
        index.commit();
    }

    /// Runs work; where the database fails, the index is built anew from the journal, which has all that was handed.
    private void tend(Work work) {
        if (broken != null) {
            return;
        }
        try {
            try {
                work.run();
            } catch (SQLException e) {
                Log.of(IndexThread.class)
                        .log(Level.WARNING, "the index failed and is built anew: " + IndexDamage.words(e));
                index.rebuild();
            }
        } catch (SQLException e) {
            broken = new StorageException(
                    "The index cannot be used until the next start: " + IndexDamage.words(e) + ".");
            Log.of(IndexThread.class).log(Level.ERROR, "the index cannot be built anew: " + IndexDamage.words(e));
        } catch (StorageException e) {
            broken = e;
            Log.of(IndexThread.class).log(Level.ERROR, "the index cannot be used until the next start", e);
        }
    }

    @Override
    public void close() {
        try {
            thread.execute(() -> tend(() -> {
                take();
                index.close();
            }));
        } catch (RejectedExecutionException _) {
            return;
        }
        thread.close();
    }
}
