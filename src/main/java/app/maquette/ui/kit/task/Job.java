package app.maquette.ui.kit.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A piece of work and what follows it; made by [Background#job]. FX thread only.
public final class Job<T> {
    private final Background background;
    private final Callable<T> work;
    private Consumer<T> success = _ -> {};
    private @Nullable Consumer<Throwable> failure;
    private Runnable end = () -> {};

    Job(Background background, Callable<T> work) {
        this.background = background;
        this.work = work;
    }

    public Job<T> onSuccess(Consumer<T> sink) {
        success = sink;
        return this;
    }

    /// Without this, a failure goes to the common place for failures.
    public Job<T> onFailure(Consumer<Throwable> sink) {
        failure = sink;
        return this;
    }

    /// Runs once, last, whatever happened, cancelled jobs included.
    public Job<T> atEnd(Runnable action) {
        end = action;
        return this;
    }

    public Ticket start() {
        return background.run(this);
    }

    Callable<T> work() {
        return work;
    }

    Consumer<T> success() {
        return success;
    }

    Consumer<Throwable> failure(Consumer<Throwable> otherwise) {
        return failure == null ? otherwise : failure;
    }

    Runnable end() {
        return end;
    }
}
