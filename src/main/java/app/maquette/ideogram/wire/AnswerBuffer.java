package app.maquette.ideogram.wire;

import app.maquette.studio.port.RawAnswer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Keeps an answer as it comes, up to a limit, so that what came is there however the exchange ends. Thread-safe.
final class AnswerBuffer implements BodyHandler<Void>, BodySubscriber<Void> {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final int limit;
    private @Nullable ResponseInfo head;
    private Flow.@Nullable Subscription subscription;
    private boolean complete;

    AnswerBuffer(int limit) {
        this.limit = limit;
    }

    /// What came so far; empty as long as there is no status.
    synchronized Optional<RawAnswer> answer(ApiKey key) {
        if (head == null) {
            return Optional.empty();
        }
        var headers = head.headers();
        return Optional.of(new RawAnswer(
                head.statusCode(),
                headers.firstValue("Retry-After").map(key::redact).orElse(null),
                headers.firstValue("Date").map(AnswerBuffer::date).orElse(null),
                key.redact(body.toByteArray()),
                complete));
    }

    @Override
    public synchronized BodySubscriber<Void> apply(ResponseInfo info) {
        head = info;
        return this;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var bytes = new byte[Math.min(buffer.remaining(), limit - body.size())];
            buffer.get(bytes);
            body.writeBytes(bytes);
            if (buffer.hasRemaining() && subscription != null) {
                subscription.cancel();
                ended.complete(null);
                return;
            }
        }
    }

    @Override
    public void onError(Throwable error) {
        ended.complete(null);
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            complete = !ended.isDone();
        }
        ended.complete(null);
    }

    @Override
    public CompletionStage<Void> getBody() {
        return ended;
    }

    private static @Nullable Instant date(String header) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
