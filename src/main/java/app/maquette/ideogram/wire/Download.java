package app.maquette.ideogram.wire;

import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.PictureStore;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One picture on its way: tries, follows redirects by hand, resumes, until it is whole or time is up. One thread.
final class Download {
    private static final int MOST_REDIRECTS = 3;
    /// So many bytes more than ever before start the count of attempts again.
    private static final long PROGRESS = 64 * 1024;

    private final HttpClient client;
    private final LinkPolicy policy;
    private final LinkDownloads.Limits limits;
    private final PictureStore.Part part;
    private final PartWriter receiver;
    private final long started = System.nanoTime();

    Download(HttpClient client, LinkPolicy policy, LinkDownloads.Limits limits, PictureStore.Part part) {
        this.client = client;
        this.policy = policy;
        this.limits = limits;
        this.part = part;
        this.receiver = new PartWriter(part, limits.bytes());
    }

    /// The tag that allows the next fetch to resume; null when there is none.
    @Nullable
    String tag() {
        return receiver.tag();
    }

    void run(URI link, @Nullable String tag, DownloadPauses pauses) throws DownloadException {
        if (tag != null) {
            receiver.remember(tag);
        }
        try {
            if (!receiver.isHere()) {
                repeat(link, pauses);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DownloadException(new MissingReason.Offline("The download was stopped."));
        }
    }

    private void repeat(URI link, DownloadPauses pauses) throws DownloadException, InterruptedException {
        long most = part.size();
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(link);
                return;
            } catch (PassingException e) {
                if (part.size() >= most + PROGRESS) {
                    most = part.size();
                    attempt = 1;
                }
                var pause = pauses.after(attempt, e.retryAfter());
                if (attempt >= limits.attempts() || pause.compareTo(left()) >= 0) {
                    throw new DownloadException(e.reason());
                }
                pauses.sleeper().sleep(pause);
            }
        }
    }

    private void attempt(URI link) throws DownloadException, PassingException, InterruptedException {
        var at = link;
        for (int hops = 0; ; hops++) {
            check(at, hops > 0);
            var response = open(at);
            try (var body = response.body()) {
                var next = redirect(response, at);
                if (next == null) {
                    receiver.take(response.statusCode(), response.headers(), body, this::patience);
                    receiver.arrive();
                    return;
                }
                if (hops == MOST_REDIRECTS) {
                    throw LinkPolicy.refused(at, MissingReason.Rule.NO_END);
                }
                at = next;
            }
        }
    }

    private void check(URI at, boolean redirected) throws DownloadException, PassingException {
        try {
            policy.check(at);
        } catch (DownloadException e) {
            throw redirected && e.reason() instanceof MissingReason.Refused(var host, var rule, var _)
                    ? new DownloadException(new MissingReason.Refused(host, rule, true))
                    : e;
        } catch (UnknownHostException _) {
            throw new PassingException("The name " + LinkPolicy.host(at) + " is not known here.");
        }
    }

    private HttpResponse<TimedBody> open(URI at) throws DownloadException, PassingException, InterruptedException {
        var request = HttpRequest.newBuilder(at)
                .header("Accept", "image/png, image/*")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Maquette");
        var tag = receiver.tag();
        if (tag != null && part.size() > 0) {
            request.header("Range", "bytes=" + part.size() + "-").header("If-Range", tag);
        }
        var coming = start(request.build());
        boolean came = false;
        try {
            var response = coming.get(patience().toNanos(), TimeUnit.NANOSECONDS);
            came = true;
            return response;
        } catch (TimeoutException _) {
            throw new PassingException("The image server does not answer.");
        } catch (ExecutionException e) {
            throw new PassingException(TransportWords.of(TransportWords.unwrap(e), LinkPolicy.host(at)));
        } finally {
            if (!came) {
                coming.cancel(true);
                var _ = coming.thenAccept(late -> late.body().close());
            }
        }
    }

    private CompletableFuture<HttpResponse<TimedBody>> start(HttpRequest request) throws PassingException {
        try {
            return client.sendAsync(request, _ -> new TimedBody());
        } catch (IllegalArgumentException _) {
            // A proxy setting that cannot be.
            throw new PassingException("This machine cannot open a connection.");
        }
    }

    private static @Nullable URI redirect(HttpResponse<TimedBody> response, URI at) throws DownloadException {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> {
                var target = response.headers()
                        .firstValue("Location")
                        .map(Links::reference)
                        .orElseThrow(() -> new DownloadException(new MissingReason.Answered(response.statusCode())));
                yield at.resolve(target);
            }
            default -> null;
        };
    }

    /// How long the next byte may take.
    private Duration patience() {
        var left = left();
        return left.compareTo(limits.stall()) < 0 ? left : limits.stall();
    }

    private Duration left() {
        var left = limits.total().minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
