package app.maquette.studio.call;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Refiling;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Taken;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.inbox.Sending;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Quotes;
import app.maquette.studio.port.Vendor;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// Takes orders: answers them from the library, joins one under way, or reserves and starts a paid call. Thread-safe.
public final class Calls {
    private static final long KEEP_FREE = 200L * 1024 * 1024;
    private static final long PER_IMAGE = 25L * 1024 * 1024;
    private final Object oneDecision = new Object();
    private final Map<CallId, InFlightLimit.Ticket> tickets = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final Desk desk;
    private final CallRunner runner;
    private final Cache cache;
    private final OrderForm form = new OrderForm(Catalogue.standard());
    private final RequestCanon canon = new RequestCanon(Catalogue.standard());
    private final ExecutorService workers;

    /// Everything a call needs besides the ledger.
    record Desk(
            Vendor vendor,
            PictureStore store,
            Quotes quotes,
            InFlightLimit places,
            Pauses pauses,
            Sending sending,
            Supplier<CallId> ids) {}

    Calls(Ledger ledger, Desk desk, CallRunner runner, Cache cache, ExecutorService workers) {
        this.ledger = ledger;
        this.desk = desk;
        this.runner = runner;
        this.cache = cache;
        this.workers = workers;
    }

    CacheLookup offer(Order order) {
        var key = keyOf(order);
        return cache.offer(key, firstKeyOf(order), order, call -> isBoughtAs(call, key));
    }

    Quotes prices() {
        return desk.quotes().asOfNow();
    }

    void onTold(Runnable heard) {
        desk.quotes().onTold(heard);
    }

    void accept(Quotes.Told told) {
        ledger.post(at -> new Entry.Price(at, told.product(), told.each(), at, "the vendor's quote, accepted"));
    }

    Quote quote(Order order) {
        return desk.quotes().quote(order, pictures(order));
    }

    Taken place(Order order, Money shown, Reuse reuse) {
        var breaches = form.check(order, pictures(order));
        if (!breaches.isEmpty()) {
            throw new StudioException(new Failure.InvalidBrief(breaches));
        }
        var key = keyOf(order);
        if (reuse != Reuse.NEVER) {
            cache.assure();
        }
        synchronized (oneDecision) {
            var found = reuse == Reuse.NEVER ? new CacheLookup.Nothing() : offer(order);
            switch (found) {
                case CacheLookup.UnderWay(var call) -> {
                    return new Taken(call, Way.JOINED);
                }
                case CacheLookup.Here(var call, var fresh)
                when fresh || reuse == Reuse.ANY_AGE -> {
                    hit(order, key, call);
                    bringBack(call);
                    return new Taken(call.id(), Way.CACHED);
                }
                // Shown without a word of savings: what is missing was saved nobody.
                case CacheLookup.Partly(var call, var _, var fresh)
                when fresh || reuse == Reuse.ANY_AGE -> {
                    bringBack(call);
                    return new Taken(call.id(), Way.CACHED);
                }
                case CacheLookup.Here _, CacheLookup.Partly _, CacheLookup.Nothing _ -> {}
            }
            return new Taken(start(order, key, shown), Way.PAID);
        }
    }

    boolean cancel(CallId call) {
        var ticket = tickets.get(call);
        return ticket != null && ticket.cancel();
    }

    /// Whoever asks for the same again wants it out of the trash.
    private void bringBack(CallRecord call) {
        var trashed = call.pictures().stream()
                .filter(picture -> picture.isStored() && picture.filed().inTrash())
                .map(Picture::id)
                .toList();
        if (!trashed.isEmpty()) {
            ledger.post(at -> new Entry.Filed(at, trashed, new Refiling.Restore()));
        }
    }

    private void hit(Order order, RequestKey key, CallRecord call) {
        int images = call.text() != null
                ? call.order().images()
                : (int) call.pictures().stream().filter(Picture::isStored).count();
        var saved = savedBy(order, call);
        var day = ledger.balances().day();
        var engine = order.engine();
        ledger.post(at -> new Entry.CacheHit(at, day, call.id(), key, engine, images, saved, order.brief()));
    }

    /// What the pictures would cost anew; what they did cost where no price is known any more.
    private Money savedBy(Order order, CallRecord call) {
        try {
            return quote(order).total();
        } catch (StudioException e) {
            if (e.failure() instanceof Failure.PriceUnknown) {
                return call.reserve().quote().total();
            }
            throw e;
        }
    }

    private CallId start(Order order, RequestKey key, Money shown) {
        desk.pauses().refuse();
        var quote = quote(order, shown);
        refuseDisk(order.images());
        var id = desk.ids().get();
        var outgoing = new Vendor.Outgoing(order, desk.sending().attachments(order));
        var call = ledger.reserve(new Gate.Ask(id, order, desk.vendor().account(), key, quote));
        cache.begin(key, id);
        var ticket = desk.places().queue(order.images());
        tickets.put(id, ticket);
        workers.execute(() -> run(call, ticket, outgoing));
        return id;
    }

    private void run(Entry.Reserve call, InFlightLimit.Ticket ticket, Vendor.Outgoing outgoing) {
        try {
            runner.run(call, ticket, outgoing, () -> hurdle(call));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (StorageException | StudioException e) {
            Log.of(Calls.class)
                    .log(Level.ERROR, "call " + call.call() + " could not be recorded; the next start ends it", e);
        } finally {
            tickets.remove(call.call());
        }
    }

    /// Why a call is not sent although its turn has come: drafting pauses, it costs more now than was reserved, or the
    /// disk has changed meanwhile.
    private Optional<Failure> hurdle(Entry.Reserve call) {
        var paused = desk.pauses().current();
        if (!paused.isEmpty()) {
            return Optional.of(new Failure.Paused(Collections.min(paused)));
        }
        try {
            var now = quote(call.order());
            if (now.total().isMoreThan(call.amount())) {
                return Optional.of(new Failure.PriceChanged(call.amount(), now.total()));
            }
            refuseDisk(call.order().images());
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.failure());
        }
    }

    private Quote quote(Order order, Money shown) {
        var quote = quote(order);
        if (quote.total().isMoreThan(shown)) {
            throw new StudioException(new Failure.PriceChanged(shown, quote.total()));
        }
        return quote;
    }

    /// What cannot be kept is not paid for.
    private void refuseDisk(int images) {
        try {
            long free = desk.store().freeBytes();
            long needed = KEEP_FREE + PER_IMAGE * images;
            if (free < needed) {
                throw new StudioException(new Failure.DiskFull(free, needed));
            }
            desk.store().tryOut();
            runner.tryOut();
        } catch (StorageException e) {
            Log.of(Calls.class).log(Level.ERROR, "nothing is sent, since nothing could be kept", e);
            throw new StudioException(new Failure.CannotKeep(e.trouble(), e.folder()));
        }
    }

    /// What the rules and the price ask of the pictures that are sent along.
    Map<String, Value> pictures(Order order) {
        return desk.sending().facts(order);
    }

    /// Whether the first programs bought the same here, under the key of texts as they were typed.
    private boolean isBoughtAs(CallRecord call, RequestKey key) {
        return call.reserve().key().equals(firstKeyOf(call.order()))
                && keyOf(call.order()).equals(key);
    }

    private RequestKey firstKeyOf(Order order) {
        return canon.firstKeyOf(desk.vendor().address(), order);
    }

    private RequestKey keyOf(Order order) {
        return canon.keyOf(desk.vendor().address(), order);
    }
}
