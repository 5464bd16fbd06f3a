package app.maquette.studio.call;

import app.maquette.domain.PictureId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.Downloads;
import app.maquette.studio.port.PictureStore;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings paid pictures home: downloads in parallel, keeps, and records each. What fails stays awaited until its link
/// is dead. Blocking; thread-safe.
final class Collector {
    private static final int AT_ONCE = 4;
    /// How far the clock may have been set between a call and its pictures.
    private static final Duration CLOCK_MARGIN = Duration.ofDays(2);
    /// How long after its day a link is tried whose server does not say that it is dead: the clock may be wrong.
    private static final Duration SILENCE = Duration.ofDays(7);

    private final Downloads downloads;
    private final PictureStore store;
    private final Gate gate;
    private final Clock clock;
    private final Teller teller;
    /// Of two tries for one picture only one is made, and none once it is here.
    private final Set<PictureId> fetching = ConcurrentHashMap.newKeySet();
    private final Set<PictureId> here = ConcurrentHashMap.newKeySet();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Map<PictureId, PictureStore.Kept> everKept;

    /// Hears why a picture is not here; null when it is, or never will be.
    @FunctionalInterface
    interface Teller {
        void missing(PictureId picture, @Nullable MissingReason reason);
    }

    Collector(Downloads downloads, PictureStore store, Gate gate, Clock clock, Teller teller) {
        this.downloads = downloads;
        this.store = store;
        this.gate = gate;
        this.clock = clock;
        this.teller = teller;
    }

    /// Fetches the pictures side by side and returns when each is stored or has failed for now: what was fetched
    /// comes back without its link, what is still awaited with it.
    List<AnsweredPicture> collect(Entry.Reserve call, List<AnsweredPicture> produced) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetches = produced.stream()
                    .map(one -> each.submit(() -> fetch(call, one) ? one.withoutLink() : one))
                    .toList();
            return fetches.stream().map(Collector::result).toList();
        }
    }

    private static AnsweredPicture result(Future<AnsweredPicture> fetch) {
        try {
            return fetch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while pictures were on their way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a download failed unexpectedly", e.getCause());
        }
    }

    /// Tries once more for pictures that are paid and not yet here, a few at once, the soonest-expiring first.
    void collectAwaited(Supplier<List<CallRecord>> calls) {
        oneAtATime.lock();
        try (var few = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("awaited-", 1).factory())) {
            calls.get().stream()
                    .flatMap(call -> call.pictures().stream()
                            .filter(picture -> picture.state() instanceof Picture.State.Awaited)
                            .map(picture -> new Awaited(call.reserve(), picture.produced())))
                    .sorted(Comparator.comparing(Awaited::deadline))
                    .forEach(awaited -> few.execute(() -> fetch(awaited.call(), awaited.produced())));
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Records the pictures of these calls that a dead run kept and did not record.
    void adopt(List<CallRecord> calls) {
        if (calls.isEmpty()) {
            return;
        }
        var known = calls.stream().collect(Collectors.toMap(CallRecord::id, call -> call, (call, _) -> call));
        var first = known.values().stream().map(CallRecord::at).min(Comparator.naturalOrder());
        try {
            store.keptSince(first.orElseThrow().minus(CLOCK_MARGIN)).stream()
                    .filter(kept -> isUnrecorded(kept, known.get(kept.picture().call())))
                    .forEach(this::record);
        } catch (StorageException | StudioException e) {
            Log.of(Collector.class)
                    .log(Level.ERROR, "pictures of the last run could not be taken up; the next start tries again", e);
        }
    }

    private static boolean isUnrecorded(PictureStore.Kept kept, @Nullable CallRecord call) {
        return call != null
                && call.picture(kept.picture().index())
                        .filter(Picture::isStored)
                        .isEmpty();
    }

    private void record(PictureStore.Kept kept) {
        teller.missing(kept.picture(), null);
        gate.post(at -> new Entry.Stored(at, kept.picture().call(), kept.produced(), kept.file()));
        here.add(kept.picture());
    }

    private record Awaited(Entry.Reserve call, AnsweredPicture produced) {
        Instant deadline() {
            return CallRecord.linkDies(call, produced);
        }
    }

    private boolean fetch(Entry.Reserve call, AnsweredPicture produced) {
        var link = produced.link();
        if (link == null) {
            return false;
        }
        var picture = new PictureId(call.call(), produced.index());
        if (!fetching.add(picture)) {
            return false;
        }
        try {
            return here.contains(picture) || fetch(link, call, produced);
        } catch (StorageException | StudioException e) {
            Log.of(Collector.class)
                    .log(Level.ERROR, "picture " + picture + " is paid and could not be kept or recorded", e);
            var trouble = e instanceof StorageException disk ? disk.trouble() : DiskTrouble.OTHER;
            teller.missing(picture, MissingReason.Disk.of(trouble));
            forgetKept();
            return false;
        } finally {
            fetching.remove(picture);
        }
    }

    private boolean fetch(URI link, Entry.Reserve call, AnsweredPicture produced) {
        var part = store.part(new PictureId(call.call(), produced.index()));
        try {
            // What came whole and the disk did not take is not asked for again: its link may be dead.
            if (!isWhole(part)) {
                downloads.fetch(link, part);
            }
        } catch (DownloadException e) {
            Log.of(Collector.class)
                    .log(Level.WARNING, "picture " + part.picture() + " is paid and not yet here: " + e.getMessage());
            if (isDead(CallRecord.linkDies(call, produced), e.reason())) {
                return giveUp(part, call, produced, e.reason());
            }
            teller.missing(part.picture(), e.reason());
            return false;
        }
        keep(part, call, produced);
        return true;
    }

    private void keep(PictureStore.Part part, Entry.Reserve call, AnsweredPicture produced) {
        var file = store.keep(part, call, produced);
        record(new PictureStore.Kept(call, produced.withoutLink(), file));
    }

    /// Whether the picture may still come.
    boolean isAlive(Entry.Reserve call, AnsweredPicture produced) {
        return produced.link() != null && clock.instant().isBefore(CallRecord.linkDies(call, produced));
    }

    private boolean isDead(Instant deadline, MissingReason reason) {
        var now = clock.instant();
        boolean isAnswer = reason.isFinal()
                || reason instanceof MissingReason.NotAPicture
                || reason instanceof MissingReason.Packed;
        return !now.isBefore(isAnswer ? deadline : deadline.plus(SILENCE));
    }

    /// The link is dead: what the store or the part has of the picture is all there will be. Returns whether there is
    /// anything.
    private boolean giveUp(PictureStore.Part part, Entry.Reserve call, AnsweredPicture produced, MissingReason reason) {
        recall(part);
        var kept = everKept().get(part.picture());
        if (kept != null) {
            record(kept);
        } else if (part.size() > 0) {
            keep(part, call, produced);
        } else {
            gate.post(at -> new Entry.Gone(at, call.call(), produced.index(), words(reason)));
            teller.missing(part.picture(), null);
            return false;
        }
        return true;
    }

    private static boolean isWhole(PictureStore.Part part) {
        try {
            return part.isWhole();
        } catch (IOException e) {
            throw new StorageException("What came of picture " + part.picture() + " cannot be read.", e);
        }
    }

    private static void recall(PictureStore.Part part) {
        try {
            part.recall();
        } catch (IOException e) {
            throw new StorageException("What came of picture " + part.picture() + " cannot be taken back.", e);
        }
    }

    /// What the ledger remembers; never that a link has expired which was refused.
    private static String words(MissingReason reason) {
        return reason instanceof MissingReason.LinkDead ? "the link has expired" : reason.said();
    }

    /// What was moved in place just before the disk failed is looked for again.
    private synchronized void forgetKept() {
        everKept = null;
    }

    /// All that was kept and not recorded, whatever the clocks said.
    private synchronized Map<PictureId, PictureStore.Kept> everKept() {
        if (everKept == null) {
            everKept = store.keptSince(Instant.MIN).stream()
                    .collect(Collectors.toMap(PictureStore.Kept::picture, kept -> kept, (_, kept) -> kept));
        }
        return everKept;
    }
}
