package app.maquette.store.index;

import app.maquette.store.disk.Uninterrupted;
import app.maquette.store.index.words.WordIndex;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// The one thread of an index: takes entries in order, answers questions, writes a little later. Thread-safe.
final class IndexThread implements AutoCloseable {
    private static final long SOON = 300;
    private static final long LATER = 5_000;
    private final ScheduledExecutorService thread;
    private final Queue<Ledger.Posted> handed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean taking = new AtomicBoolean();
    private final Index index;
    private boolean writing;
    private boolean isWorking;
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
        thread.execute(() -> {
            tend(index::open);
            var _ = thread.schedule(this::check, LATER, TimeUnit.MILLISECONDS);
        });
    }

    /// Compares everything with its hashes, between questions; the files of words on a thread of their own.
    void check() {
        tend(() -> {
            var snapshots = index.beginCheck();
            Thread.ofPlatform().name("index check").daemon().start(() -> compare(snapshots));
        });
    }

    /// The same before it returns.
    void checkNow() {
        ask(() -> {
            tend(() -> {
                compare(index.beginCheck());
                boolean isMore;
                do {
                    isMore = index.workOn();
                } while (isMore);
            });
            return true;
        });
        ask(() -> true);
    }

    /// Compares all rows before it returns, where nobody has since the start.
    void assure() {
        ask(() -> {
            index.assure();
            return true;
        });
    }

    private void compare(List<IndexReader> snapshots) {
        try {
            for (var snapshot : snapshots) {
                try (snapshot) {
                    WordIndex.check(snapshot);
                }
            }
        } catch (IOException | RuntimeException | InternalError e) {
            later(() -> tend(() -> index.words().fail(e)));
        }
    }

    private void later(Runnable work) {
        later(work, 0);
    }

    private void later(Runnable work, long millis) {
        try {
            var _ = thread.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            Log.of(IndexThread.class).log(Level.DEBUG, "the index is closed; the next start goes on");
        }
    }

    /// Goes on with what takes long, one piece after the questions that came meanwhile.
    private void workOn() {
        isWorking = false;
        tend(index::workOn);
    }

    void hand(long number, Entry entry) {
        handed.add(new Ledger.Posted(number, entry));
        if (taking.compareAndSet(false, true)) {
            later(() -> tend(this::take));
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
        boolean isAny = !handed.isEmpty();
        for (var posted = handed.poll(); posted != null; posted = handed.poll()) {
            index.apply(posted.number(), posted.entry());
            if (!writing) {
                writing = true;
                var _ = thread.schedule(() -> tend(this::write), SOON, TimeUnit.MILLISECONDS);
            }
        }
        if (isAny) {
            index.flush();
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
        if (!isWorking && index.hasWork()) {
            isWorking = true;
            later(this::workOn, index.patience());
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
