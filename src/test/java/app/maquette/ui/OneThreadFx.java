package app.maquette.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Plays the FX thread on the thread of the test: its own work runs at once, what other threads hand over waits.
public final class OneThreadFx implements Executor {
    private final Thread owner = Thread.currentThread();
    private final Queue<Runnable> handedOver = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        if (Thread.currentThread() == owner) {
            work.run();
            return;
        }
        synchronized (handedOver) {
            handedOver.add(work);
        }
    }

    /// Runs what was handed over, in order.
    public void drain() {
        for (var work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private Runnable next() {
        synchronized (handedOver) {
            return handedOver.poll();
        }
    }
}
