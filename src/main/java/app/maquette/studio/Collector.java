package app.maquette.studio;

import app.maquette.domain.PictureId;
import app.maquette.domain.Produced;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Brings paid pictures home: downloads in parallel, keeps, and records each. What fails stays awaited until its link
/// is dead. Blocking; thread-safe.
public final class Collector {
    private static final Logger LOG = System.getLogger(Collector.class.getName());
    /// How long result links live when the vendor does not say.
    static final Duration LINK_LIFE = Duration.ofHours(24);

    private final Downloads downloads;
    private final PictureStore store;
    private final Gate gate;
    private final Clock clock;
    private final Set<PictureId> underWay = ConcurrentHashMap.newKeySet();

    public Collector(Downloads downloads, PictureStore store, Gate gate, Clock clock) {
        this.downloads = downloads;
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    /// Fetches the pictures side by side and returns when each is stored or has failed for now: what was fetched
    /// comes back without its link, what is still awaited with it.
    List<Produced> collect(Entry.Reserve call, List<Produced> produced) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetches = produced.stream()
                    .map(one -> each.submit(() -> fetch(call, one) ? one.withoutLink() : one))
                    .toList();
            return fetches.stream().map(Collector::result).toList();
        }
    }

    private static Produced result(Future<Produced> fetch) {
        try {
            return fetch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while pictures were on their way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a download failed unexpectedly", e.getCause());
        }
    }

    /// Tries once more for pictures that are paid and not yet here, the soonest-expiring first.
    public void collectAwaited(List<CallRecord> calls) {
        calls.stream()
                .flatMap(call -> call.pictures().stream()
                        .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                        .map(picture -> new Awaited(call.reserve(), picture.produced())))
                .sorted(Comparator.comparing(Awaited::deadline))
                .forEach(awaited -> collect(awaited.call(), List.of(awaited.produced())));
    }

    private record Awaited(Entry.Reserve call, Produced produced) {
        Instant deadline() {
            return deadlineOf(call, produced);
        }
    }

    private static Instant deadlineOf(Entry.Reserve call, Produced produced) {
        return Objects.requireNonNullElse(produced.expires(), call.at().plus(LINK_LIFE));
    }

    private boolean fetch(Entry.Reserve call, Produced produced) {
        var picture = new PictureId(call.call(), produced.index());
        var link = produced.link();
        if (!produced.safe() || link == null || !underWay.add(picture)) {
            return false;
        }
        try {
            var part = store.part(picture);
            downloads.fetch(link, part);
            var file = store.keep(part, call, produced);
            gate.post(at -> new Entry.Stored(at, call.call(), produced.withoutLink(), file));
            return true;
        } catch (DownloadException e) {
            LOG.log(Level.WARNING, "picture " + picture + " is paid and not yet here: " + e.getMessage());
            if (!clock.instant().isBefore(deadlineOf(call, produced))) {
                gate.post(at -> new Entry.Gone(at, call.call(), produced.index(), "the link has expired"));
            }
        } catch (StorageException e) {
            LOG.log(Level.ERROR, "picture " + picture + " is paid and could not be kept", e);
        } finally {
            underWay.remove(picture);
        }
        return false;
    }
}
