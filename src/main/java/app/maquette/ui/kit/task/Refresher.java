package app.maquette.ui.kit.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Brings something up to date whenever it is asked to: one run at a time, and whatever is asked meanwhile becomes one
/// more run, so that a storm of changes costs two reads. FX thread only.
public final class Refresher<T> {
    private final Background background;
    private final Supplier<Callable<T>> question;
    private final Consumer<T> sink;
    private boolean running;
    private boolean again;

    /// @param question looks at the screen's state on the FX thread and returns what the worker does
    /// @param sink takes the answer, unless a newer one is already on its way
    public Refresher(Background background, Supplier<Callable<T>> question, Consumer<T> sink) {
        this.background = background;
        this.question = question;
        this.sink = sink;
    }

    public void refresh() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        again = false;
        background.job(question.get()).onSuccess(sink).atEnd(this::end).start();
    }

    private void end() {
        running = false;
        if (again) {
            refresh();
        }
    }
}
