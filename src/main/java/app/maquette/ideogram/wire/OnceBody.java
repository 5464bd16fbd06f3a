package app.maquette.ideogram.wire;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/// The body of a paid call. It is handed over at most once, whatever the HTTP client would like to do, and says
/// for certain whether it ever was. The client asks for it when it is connected: `leaving` runs then, and where it
/// throws nothing is handed over. Thread-safe.
final class OnceBody implements BodyPublisher {
    private enum State {
        HELD,
        HANDED_OVER,
        WITHDRAWN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
    private final BodyPublisher bytes;
    private final Runnable leaving;

    OnceBody(byte[] bytes, Runnable leaving) {
        this.bytes = BodyPublishers.ofByteArray(bytes);
        this.leaving = leaving;
    }

    /// Keeps the body back for good; false when it was handed over before.
    boolean withdraw() {
        return state.compareAndSet(State.HELD, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (!state.compareAndSet(State.HELD, State.HANDED_OVER)) {
            refuse(subscriber, new IllegalStateException("a paid call is sent once"));
            return;
        }
        try {
            leaving.run();
        } catch (StorageException | StudioException | IllegalStateException e) {
            state.set(State.WITHDRAWN);
            refuse(subscriber, e);
            return;
        }
        bytes.subscribe(subscriber);
    }

    private static void refuse(Flow.Subscriber<? super ByteBuffer> subscriber, RuntimeException why) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                // There is nothing to give.
            }

            @Override
            public void cancel() {
                // There is nothing to stop.
            }
        });
        subscriber.onError(why);
    }
}
