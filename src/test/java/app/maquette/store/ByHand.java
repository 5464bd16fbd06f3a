package app.maquette.store;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A timer whose time comes when the test says so.
public final class ByHand extends ScheduledThreadPoolExecutor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    public ByHand() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        if (isShutdown()) {
            throw new RejectedExecutionException();
        }
        waiting.add(command);
        return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    public int waiting() {
        return waiting.size();
    }

    public void pass() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
