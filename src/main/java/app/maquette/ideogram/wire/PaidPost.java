package app.maquette.ideogram.wire;

import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Exchange;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/// Sends one paid request over a connection of its own, once, within a deadline that covers the whole exchange.
/// Blocking; thread-safe.
public final class PaidPost {
    /// An honest answer has some kilobytes.
    public static final int ANSWER_LIMIT = 8 * 1024 * 1024;

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final ApiKey key;
    private final Network network;

    /// What is posted.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(String type, byte[] bytes) {}

    public PaidPost(ApiKey key, Network network) {
        this.key = key;
        this.network = network;
    }

    /// `leaving` runs when all is ready and connected, directly before the content goes.
    public Exchange send(URI to, Content content, Settings settings, Runnable leaving) {
        var lack = key.lack();
        if (lack.isPresent()) {
            return new Exchange.NotSent(lack.get());
        }
        var body = new OnceBody(content.bytes(), leaving);
        try {
            // A client per call: no kept connection whose silent end would look like a broken call.
            var client = network.client()
                    .connectTimeout(settings.connectTimeout())
                    .executor(THREADS)
                    .build();
            try {
                return exchange(client, to, content.type(), body, settings.deadline());
            } finally {
                client.shutdownNow();
            }
        } catch (UncheckedIOException | IllegalArgumentException _) {
            // No client, or a proxy setting that cannot be: the JDK refused before it began.
            var words = "This machine cannot open a connection.";
            return body.withdraw() ? new Exchange.NotSent(words) : new Exchange.NoAnswer(words);
        }
    }

    private Exchange exchange(HttpClient client, URI to, String contentType, OnceBody body, Duration deadline) {
        var capture = new AnswerBuffer(ANSWER_LIMIT);
        var request = HttpRequest.newBuilder(to)
                .header("Api-Key", key.header())
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Maquette")
                .POST(body)
                .build();
        var host = to.getHost();
        var coming = client.sendAsync(request, capture);
        try {
            var response = coming.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() == 407 && body.withdraw()) {
                return new Exchange.NotSent("The proxy asks for a name and a password.");
            }
            return ended(capture, body, "The answer from " + host + " was empty.");
        } catch (TimeoutException _) {
            return ended(capture, body, "No complete answer from " + host + " in time.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ended(capture, body, "The call was stopped.");
        } catch (ExecutionException e) {
            var cause = TransportWords.unwrap(e);
            var words = TransportWords.of(cause, host);
            // Its handshake failed, so the server never had the request, although the client had given it away.
            return cause instanceof SSLHandshakeException ? new Exchange.NotSent(words) : ended(capture, body, words);
        } finally {
            coming.cancel(true);
        }
    }

    private Exchange ended(AnswerBuffer capture, OnceBody body, String words) {
        var answer = capture.answer(key);
        if (answer.isPresent()) {
            return new Exchange.Answered(answer.get());
        }
        return body.withdraw() ? new Exchange.NotSent(words) : new Exchange.NoAnswer(words);
    }
}
