package app.maquette.store.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs work on a thread that nobody interrupts, since an interrupt in the middle of a write closes the file under it.
/// The caller waits; its interrupt is kept for later. Thread-safe.
public final class Uninterrupted {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            task -> Thread.ofPlatform().name("disk").daemon().unstarted(task));

    private Uninterrupted() {}

    /// Work that may fail as disks do.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    public static <T> T call(Work<T> work) throws IOException {
        return call(work, THREADS);
    }

    public static <T> T call(Work<T> work, Executor on) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> run(work), on).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException expected -> throw expected.getCause();
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
