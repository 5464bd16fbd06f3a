package app.maquette.studio.ledger;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Runs everything on one thread of its own and waits for it. Interrupting a caller never reaches that thread, since an
/// interrupt in the middle of a write would close the journal's channel.
final class OneThread implements AutoCloseable {
    private final ExecutorService thread;

    OneThread(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    <T> T call(Supplier<T> work) {
        return join(thread.submit(work::get));
    }

    private static <T> T join(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException expected -> throw expected;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("cannot be checked", e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ends after what was asked before.
    @Override
    public void close() {
        thread.close();
    }
}
