package app.maquette.studio.call;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.inbox.Inbox;
import app.maquette.studio.inbox.Sending;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.Answers;
import app.maquette.studio.port.Copies;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.Downloads;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Quotes;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the studio together: one ledger, one line of calls, one recovery. Thread-safe.
public final class Studio {
    private final ExecutorService workers = Workers.perTask();
    private final Pauses pauses = new Pauses();
    private final Connectivity line = new Connectivity();
    private final ClockWatch clockWatch;
    private final LiveCalls live;
    private final InFlightLimit places;
    private final Collector collector;
    private final Downloading downloading;
    private final Polling polling;
    private final CallRunner runner;
    private final Recovery recovery;
    private final Drafting drafting;
    private final Supplier<CallId> ids;
    private final PictureStore store;
    private final Sending sending;
    private final Ledger ledger;
    private final Library library;

    /// The rooms the studio needs.
    public record Rooms(
            Vendor vendor, Downloads downloads, Answers answers, PictureStore store, Copies copies, Library library) {
        /// Pictures leave as they are stored.
        public Rooms(Vendor vendor, Downloads downloads, Answers answers, PictureStore store, Library library) {
            this(vendor, downloads, answers, store, Copies.asStored(store), library);
        }
    }

    public Studio(Ledger ledger, Rooms rooms, Quotes quotes, Supplier<Settings> settings, Clock clock) {
        this(ledger, rooms, quotes, settings, new Polling(rooms.vendor(), clock, Polling.Patience.REAL));
    }

    Studio(Ledger ledger, Rooms rooms, Quotes quotes, Supplier<Settings> settings, Polling polling) {
        var clock = polling.clock();
        this.polling = polling;
        this.ledger = ledger;
        this.library = rooms.library();
        this.store = rooms.store();
        var cache = new Cache(rooms.library(), rooms.store(), settings, clock);
        // First of all: who hears that a call has ended is no longer offered to join it.
        ledger.posted().subscribe(posted -> cache.follow(posted.entry()));
        this.clockWatch = new ClockWatch(ledger, pauses, clock);
        this.live = new LiveCalls(ledger, rooms.library(), workers);
        this.places = new InFlightLimit(() -> settings.get().imagesInFlight());
        this.collector = new Collector(rooms.downloads(), rooms.store(), ledger, clock, this::missing);
        var signals = new CallRunner.Signals(live, pauses, line, clockWatch);
        this.downloading = new Downloading(collector, library);
        line.changes().subscribe(_ -> downloading.atOnce());
        this.runner = new CallRunner(ledger, polling, rooms.answers(), downloading, signals);
        this.recovery = new Recovery(ledger, rooms, runner, collector);
        this.ids = new CallIds(clock)::next;
        this.sending = new Sending(Catalogue.standard(), rooms.copies());
        var desk = new Calls.Desk(rooms.vendor(), rooms.store(), quotes, places, pauses, sending, ids);
        this.drafting = new Drafting(
                new Calls(ledger, desk, runner, cache, workers),
                live,
                rooms.store(),
                new OrderForm(Catalogue.standard()));
    }

    /// Ends what the last run left open: accounts at once, downloads in the background.
    public void recover() {
        recover((_, _) -> {});
    }

    /// The same, and from then on tries by itself for what is not yet here.
    public void recover(Timer timer) {
        clockWatch.started();
        var left = recovery.settleAccounts();
        recovery.follow(left, places, workers);
        workers.execute(() -> {
            try {
                recovery.bringHome(left);
            } finally {
                downloading.tryAgainBy((after, work) -> ring(timer, after, work), () -> !runner.keepUnkept());
            }
        });
    }

    private void ring(Timer timer, Duration after, Runnable work) {
        try {
            timer.run(after, () -> workers.execute(work));
        } catch (RejectedExecutionException _) {
            Log.of(Studio.class).log(Level.DEBUG, "the program closes; the next start fetches what is awaited");
        }
    }

    /// Runs work after a while, on a thread that must not be held up.
    @FunctionalInterface
    public interface Timer {
        void run(Duration after, Runnable work);
    }

    /// Tries at once for pictures that are paid and not yet here. Blocking.
    public void collectAwaited() {
        var _ = runner.keepUnkept();
        downloading.tryNow();
    }

    private void missing(PictureId picture, @Nullable MissingReason reason) {
        // Once for each picture, so that going on is not undone by each further try.
        if (reason instanceof MissingReason.Refused
                && !(live.missing(picture).orElse(null) instanceof MissingReason.Refused)) {
            live.missing(picture, reason);
            pauses.pause(Failure.Pause.LINKS);
        }
        live.missing(picture, reason);
    }

    public Drafting drafting() {
        return drafting;
    }

    public Judging judging() {
        return new Judging(ledger);
    }

    public Doubts doubts() {
        return new Doubts(ledger, pauses, new ListedPictures(library, live, collector));
    }

    public Inbox inbox(Decoder decoder) {
        return new Inbox(new Inbox.Rooms(store, decoder, library), ids, ledger::post);
    }

    /// The pictures of orders as they would leave.
    public Sending sending() {
        return sending;
    }

    public LiveCalls live() {
        return live;
    }

    public InFlightLimit places() {
        return places;
    }

    public Pauses pauses() {
        return pauses;
    }

    public ClockWatch clockWatch() {
        return clockWatch;
    }

    public Connectivity line() {
        return line;
    }

    /// Takes no more orders and waits up to `patience` for calls under way; nothing is interrupted, since what is sent
    /// cannot be un-bought. Returns whether all came to their end; the next start ends the others.
    public boolean close(Duration patience) {
        workers.shutdown();
        polling.close();
        try {
            return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            var _ = runner.keepUnkept();
        }
    }
}
