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

/// Asks the vendor for something that costs nothing, once, within a deadline that covers the whole exchange.
/// Blocking; thread-safe.
public final class FreeGet {
    /// What is asked for is small; one that takes longer is asked for again later.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final ApiKey key;
    private final Network network;

    public FreeGet(ApiKey key, Network network) {
        this.key = key;
        this.network = network;
    }

    /// The answer, perhaps cut, or why there is none.
    public Exchange get(URI from, Settings settings) {
        var lack = key.lack();
        if (lack.isPresent()) {
            return new Exchange.NoAnswer(lack.get());
        }
        try {
            var client = network.client()
                    .connectTimeout(settings.connectTimeout())
                    .executor(THREADS)
                    .build();
            try {
                return exchange(client, from, settings.deadline());
            } finally {
                client.shutdownNow();
            }
        } catch (UncheckedIOException | IllegalArgumentException _) {
            return new Exchange.NoAnswer("This machine cannot open a connection.");
        }
    }

    private Exchange exchange(HttpClient client, URI from, Duration deadline) {
        var capture = new AnswerBuffer(PaidPost.ANSWER_LIMIT);
        var request = HttpRequest.newBuilder(from)
                .header("Api-Key", key.header())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Maquette")
                .GET()
                .build();
        var host = from.getHost();
        var coming = client.sendAsync(request, capture);
        var words = "The answer from " + host + " was empty.";
        try {
            coming.get(Math.min(deadline.toNanos(), LONGEST.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            words = "No complete answer from " + host + " in time.";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            words = "The question was stopped.";
        } catch (ExecutionException e) {
            words = TransportWords.of(TransportWords.unwrap(e), host);
        } finally {
            coming.cancel(true);
        }
        var said = words;
        return capture.answer(key).<Exchange>map(Exchange.Answered::new).orElseGet(() -> new Exchange.NoAnswer(said));
    }
}
