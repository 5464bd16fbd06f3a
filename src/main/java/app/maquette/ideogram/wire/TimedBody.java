package app.maquette.ideogram.wire;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A body that is read piece by piece, each within a time limit, with no more than one piece in memory.
final class TimedBody implements BodySubscriber<TimedBody>, AutoCloseable {
    private final CompletableFuture<TimedBody> started = new CompletableFuture<>();
    private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record Broken() implements Piece {}

        record End() implements Piece {}
    }

    /// The next bytes; null at the end. PassingException when the body broke or nothing came in time.
    @Nullable
    List<ByteBuffer> next(Duration patience) throws PassingException, InterruptedException {
        var current = subscription;
        if (current == null) {
            throw new PassingException("The download never began.");
        }
        current.request(1);
        return switch (pieces.poll(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            case Piece.Bytes(var buffers) -> buffers;
            case Piece.End _ -> null;
            case Piece.Broken _ -> throw new PassingException("The download was cut.");
            case null -> throw new PassingException("The download stood still.");
        };
    }

    /// Stops the transfer.
    @Override
    public void close() {
        var current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public CompletionStage<TimedBody> getBody() {
        return started;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        started.complete(this);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        pieces.add(new Piece.Bytes(buffers));
    }

    @Override
    public void onError(Throwable error) {
        pieces.add(new Piece.Broken());
        started.complete(this);
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
        started.complete(this);
    }
}
