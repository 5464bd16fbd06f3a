package app.maquette.ui.kit.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The only way off the FX thread and back: work runs on the worker, its outcome arrives on the FX thread.
/// Thread-safe.
public final class Background {
    private final Executor worker;
    private final Executor fx;
    private final Consumer<Throwable> failures;
    private boolean closed;

    /// @param failures hears, on the FX thread, of every failure that no job handles itself
    public Background(Executor worker, Executor fx, Consumer<Throwable> failures) {
        this.worker = worker;
        this.fx = fx;
        this.failures = failures;
    }

    /// Nothing runs before [Job#start()].
    public <T> Job<T> job(Callable<T> work) {
        return new Job<>(this, work);
    }

    /// Waits for the work, at most so long: only where JavaFX must have an answer at once. Empty when it failed, which
    /// goes to the common place for failures, and when it takes longer; it goes on then. FX thread only.
    ///
    /// @param late runs when it takes longer
    public <T> Optional<T> await(Callable<T> work, Duration patience, Runnable late) {
        var done = new FutureTask<>(work);
        worker.execute(done);
        try {
            return Optional.of(done.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            late.run();
            return Optional.empty();
        } catch (ExecutionException e) {
            failures.accept(e.getCause());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// For events that a worker raises by itself: whatever is put into the result arrives on the FX thread.
    public <T> Consumer<T> onFx(Consumer<T> sink) {
        return value -> fx.execute(() -> sink.accept(value));
    }

    /// The same for events of which only the newest counts: one that has not arrived yet is replaced by the next.
    public <T> Consumer<T> newestOnFx(Consumer<T> sink) {
        var newest = new AtomicReference<@Nullable T>();
        return value -> {
            if (newest.getAndSet(value) == null) {
                fx.execute(() -> {
                    var arrived = newest.getAndSet(null);
                    if (arrived != null) {
                        sink.accept(arrived);
                    }
                });
            }
        };
    }

    /// Starts nothing more and forgets what is still running. FX thread only.
    public void close() {
        closed = true;
    }

    <T> Ticket run(Job<T> job) {
        if (closed) {
            return () -> {};
        }
        var running = new Running<>(job);
        worker.execute(running);
        return running::cancel;
    }

    /// One started job; the flag is the only thing that both threads touch.
    private final class Running<T> implements Runnable {
        private final Job<T> job;
        private volatile boolean cancelled;

        Running(Job<T> job) {
            this.job = job;
        }

        void cancel() {
            cancelled = true;
        }

        @Override
        public void run() {
            if (cancelled) {
                fx.execute(() -> finish(() -> {}));
                return;
            }
            try {
                T result = job.work().call();
                fx.execute(() -> finish(() -> job.success().accept(result)));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                fx.execute(() -> finish(() -> {}));
            } catch (Exception | Error failed) {
                fx.execute(() -> finish(() -> job.failure(failures).accept(failed)));
            }
        }

        private void finish(Runnable outcome) {
            try {
                if (!cancelled && !closed) {
                    outcome.run();
                }
            } finally {
                job.end().run();
            }
        }
    }
}
