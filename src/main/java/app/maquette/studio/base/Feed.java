package app.maquette.studio.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells subscribers what happened, on the thread it happened on and in that order. Thread-safe.
public final class Feed<T> {
    private final List<Consumer<? super T>> subscribers = new CopyOnWriteArrayList<>();

    /// Ends the subscription when run.
    public Runnable subscribe(Consumer<? super T> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    public void publish(T event) {
        subscribers.forEach(subscriber -> subscriber.accept(event));
    }
}
