package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Settings;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /// From now on what is not found is not there.
    void assure() {
        library.assureWhole();
    }

    /// What is under way first, then what is fresh, all of it before a part, then what is old. `first` is the key that
    /// the first programs gave to the same request; `isSame` knows what they bought in another spelling.
    CacheLookup offer(RequestKey key, RequestKey first, Order order, Predicate<CallRecord> isSame) {
        var joined = underWay.get(key);
        if (joined != null) {
            return new CacheLookup.UnderWay(joined);
        }
        var identical = Stream.of(key, first).distinct().flatMap(each -> library.identical(each).stream());
        var respelled = library.respelled(order).stream().filter(isSame);
        return Stream.concat(identical, respelled)
                .sorted(Comparator.comparing(CallRecord::at).reversed())
                .map(this::offerOf)
                .min(Comparator.comparingInt(Cache::rank))
                .orElseGet(CacheLookup.Nothing::new);
    }

    private static int rank(CacheLookup offer) {
        return switch (offer) {
            case CacheLookup.UnderWay _ -> 0;
            case CacheLookup.Here(var _, var fresh) -> fresh ? 1 : 3;
            case CacheLookup.Partly(var _, var _, var fresh) -> fresh ? 2 : 4;
            case CacheLookup.Nothing _ -> 5;
        };
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

    /// A call that the last run left open is under way until it has its end.
    private CacheLookup offerOf(CallRecord call) {
        return switch (call.state()) {
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ ->
                new CacheLookup.UnderWay(call.id());
            case CallState.Released _ -> new CacheLookup.Nothing();
            case CallState.Settled _ -> ended(call, false);
            case CallState.InDoubt _ -> ended(call, true);
        };
    }

    private CacheLookup ended(CallRecord call, boolean isInDoubt) {
        if (call.text() != null) {
            return new CacheLookup.Here(call, isFresh(call));
        }
        var count = count(call);
        if (count.isAllThere()) {
            return new CacheLookup.Here(call, isFresh(call));
        }
        // What was thrown away is not bought again unseen, however long ago.
        boolean isOpen = isInDoubt || count.coming() > 0 || count.deleted() > 0;
        // Settled without a picture by the designer's own answer, or old with nothing to show: there is nothing.
        boolean hasSomething = isOpen || count.here() > 0 || (!call.pictures().isEmpty() && isFresh(call));
        return hasSomething ? new CacheLookup.Partly(call, count, isOpen || isFresh(call)) : new CacheLookup.Nothing();
    }

    private CacheLookup.Count count(CallRecord call) {
        int here = 0;
        int coming = 0;
        int withheld = 0;
        int lost = 0;
        int deleted = 0;
        for (var picture : call.pictures()) {
            switch (picture.state()) {
                case Picture.State.Stored(var file) when store.isIntact(file.key()) -> here++;
                case Picture.State.Awaited() -> coming++;
                case Picture.State.Withheld() -> withheld++;
                case Picture.State.Deleted _ -> deleted++;
                case Picture.State.Stored _, Picture.State.Gone _ -> lost++;
            }
        }
        int asked = call.order().images();
        return new CacheLookup.Count(
                here,
                coming,
                withheld,
                lost,
                deleted,
                Math.max(0, asked - call.pictures().size()));
    }
}
