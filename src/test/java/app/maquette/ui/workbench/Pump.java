package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the FX thread in tests: what is handed over runs when the test lets it.
public final class Pump implements Executor {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_MILLIS = 20;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /// Runs what comes until the condition holds; looks again now and then, since workers change things as well.
    public void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                fail("it never came to that");
            }
            try {
                var task = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /// Runs what is there.
    public void drain() {
        for (var task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }
}
