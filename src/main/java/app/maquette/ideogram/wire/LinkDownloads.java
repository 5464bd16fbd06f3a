package app.maquette.ideogram.wire;

import app.maquette.domain.PictureId;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.Downloads;
import app.maquette.studio.port.PictureStore;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Fetches result links with a client that has no key, resuming and trying again within limits. Blocking; thread-safe.
public final class LinkDownloads implements Downloads, AutoCloseable {
    private final Network network;
    private final LinkPolicy policy;
    private final Limits limits;
    private final DownloadPauses pauses;
    private final ConcurrentHashMap<PictureId, Validator> validators = new ConcurrentHashMap<>();
    private @Nullable HttpClient client;

    public LinkDownloads(ApiAddress api) {
        this(api, Network.ofRuntime());
    }

    public LinkDownloads(ApiAddress api, Network network) {
        this(
                new LinkPolicy(api, InetAddress::getAllByName, network.to(api).proxies()),
                Limits.DEFAULT,
                new DownloadPauses(ThreadLocalRandom::current, Thread::sleep),
                network.to(api));
    }

    LinkDownloads(LinkPolicy policy, Limits limits, DownloadPauses pauses, Network network) {
        this.policy = policy;
        this.limits = limits;
        this.pauses = pauses;
        this.network = network;
    }

    /// Made for the first picture: reading all trusted certificates would hold up the start.
    private synchronized HttpClient client() {
        var made = client != null
                ? client
                : network.client()
                        .connectTimeout(limits.connect())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        client = made;
        return made;
    }

    /// How much, how often and how long.
    ///
    /// @param attempts in a row that bring next to nothing
    /// @param stall without a byte
    /// @param total for one picture, pauses included
    record Limits(long bytes, int attempts, Duration connect, Duration stall, Duration total) {
        static final Limits DEFAULT =
                new Limits(64L << 20, 5, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofMinutes(5));
    }

    /// What tells whether the half we have and the half to come are of one picture.
    record Validator(URI link, String tag) {}

    @Override
    public void fetch(URI link, PictureStore.Part part) throws DownloadException {
        var known = validators.get(part.picture());
        var tag = known != null && known.link().equals(link) ? known.tag() : null;
        var fetch = new Download(client(), policy, limits, part);
        try {
            fetch.run(link, tag, pauses);
            validators.remove(part.picture());
        } catch (DownloadException e) {
            var last = fetch.tag();
            if (last == null || e.isFinal()) {
                validators.remove(part.picture());
            } else {
                validators.put(part.picture(), new Validator(link, last));
            }
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
