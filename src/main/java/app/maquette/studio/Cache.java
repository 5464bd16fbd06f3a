package app.maquette.studio;

import app.maquette.domain.CallId;
import app.maquette.domain.RequestKey;
import app.maquette.studio.ledger.Entry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Finds what an identical request has already brought. Blocking; thread-safe.
final class Cache {
    private final Map<RequestKey, CallId> underWay = new ConcurrentHashMap<>();
    private final Library library;
    private final PictureStore store;
    private final Supplier<Settings> settings;
    private final Clock clock;

    Cache(Library library, PictureStore store, Supplier<Settings> settings, Clock clock) {
        this.library = library;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    Offer offer(RequestKey key) {
        var joined = underWay.get(key);
        if (joined != null) {
            return new Offer.UnderWay(joined);
        }
        Optional<CallRecord> newest =
                library.identical(key).stream().filter(this::isComplete).findFirst();
        return newest.<Offer>map(call -> new Offer.Here(call, isFresh(call))).orElseGet(Offer.Nothing::new);
    }

    void begin(RequestKey key, CallId call) {
        underWay.put(key, call);
    }

    /// Forgets the call once the ledger has its end.
    void follow(Entry entry) {
        switch (entry) {
            case Entry.Settle settle -> end(settle.call());
            case Entry.Release release -> end(release.call());
            case Entry.Doubt doubt -> end(doubt.call());
            default -> {}
        }
    }

    private void end(CallId call) {
        underWay.values().remove(call);
    }

    private boolean isFresh(CallRecord call) {
        var freshFor = settings.get().freshFor();
        return freshFor == null || call.at().plus(freshFor).isAfter(clock.instant());
    }

    /// Settled, and every picture that was not withheld is on disk with its right hash.
    private boolean isComplete(CallRecord call) {
        return call.state() instanceof CallState.Settled
                && call.pictures().stream().anyMatch(Picture::isStored)
                && call.pictures().stream().allMatch(this::isServable);
    }

    private boolean isServable(Picture picture) {
        return switch (picture.state()) {
            case Picture.State.Stored(var file) -> store.isIntact(file.key());
            case Picture.State.Withheld() -> true;
            case Picture.State.Awaited(), Picture.State.Gone(var _) -> false;
        };
    }
}
