package app.maquette.studio.ledger;

import app.maquette.studio.base.StorageException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// Runs everything on one thread of its own and waits for it. Interrupting a caller never reaches that thread, since an
/// interrupt in the middle of a write would close the journal's channel.
final class OneThread implements AutoCloseable {
    private final ExecutorService thread;

    OneThread(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /// [StorageException] after the end.
    <T> T call(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (RejectedExecutionException e) {
            throw new StorageException("The ledger is closed.", e);
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException expected -> throw expected;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("cannot be checked", e);
            }
        }
    }

    /// Ends after what was asked before.
    @Override
    public void close() {
        thread.close();
    }
}
