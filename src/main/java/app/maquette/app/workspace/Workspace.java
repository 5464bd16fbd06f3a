package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.system.Uptime;
import app.maquette.catalogue.Catalogue;
import app.maquette.domain.DayRule;
import app.maquette.ideogram.Ideogram;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.ideogram.v2.IdeogramGenerations;
import app.maquette.ideogram.wire.LinkDownloads;
import app.maquette.pictures.Exporter;
import app.maquette.pictures.ImageDecoder;
import app.maquette.pictures.ImageProbe;
import app.maquette.pictures.ThumbnailFiles;
import app.maquette.pictures.plain.Encoder;
import app.maquette.pictures.plain.PlainCopies;
import app.maquette.store.files.FileAnswers;
import app.maquette.store.files.FilePictureStore;
import app.maquette.store.home.FilePreferences;
import app.maquette.store.home.HomeSecret;
import app.maquette.store.index.H2Library;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.call.FoundPictures;
import app.maquette.studio.call.Studio;
import app.maquette.studio.desk.Desk;
import app.maquette.studio.fidelity.Composition;
import app.maquette.studio.inbox.Inbox;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.money.CheckedQuotes;
import app.maquette.studio.money.PriceList;
import app.maquette.studio.money.VendorQuotes;
import app.maquette.studio.port.Exports;
import app.maquette.ui.brief.BriefPictures;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.picture.PixelLoader;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Everything of one home but the window: journal, ledger, library, studio. The caller holds the home's lock. Opening
/// ends what the last run left open; closing waits a little for calls under way.
public final class Workspace implements AutoCloseable {
    private final Deque<Runnable> parts;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("timer").daemon().factory());
    private final PriceList catalogue = PriceList.standard();
    private final Clock clock;
    private final FilePreferences preferences;
    private final FilePictureStore pictures;
    private final ImageDecoder decoder;
    private final ThumbnailFiles small;
    private final EarlyPictures thumbnails;
    private final Exporter exports;
    private final FileJournal journal;
    private final Ledger ledger;
    private final H2Library library;
    private final Traffic traffic;
    private final Studio studio;

    public Workspace(Venue venue, Clock clock) {
        this(venue, clock, new ArrayDeque<>());
    }

    private Workspace(Venue venue, Clock clock, Deque<Runnable> parts) {
        this.clock = clock;
        this.parts = parts;
        parts.push(timer::shutdownNow);
        var home = venue.home().prepare();
        preferences = new FilePreferences(home, timer);
        parts.push(preferences::close);
        var probe = new ImageProbe();
        pictures = new FilePictureStore(home, probe::probe);
        decoder = new ImageDecoder(pictures, probe);
        small = new ThumbnailFiles(home.thumbs(), decoder);
        parts.push(small::close);
        thumbnails = new EarlyPictures(small::load);
        exports = new Exporter(pictures, home.root().resolve("drag"), venue.money());
        journal = new FileJournal(home.journal(), Environment.profile());
        parts.push(journal::close);
        ledger = new JournalLedger(journal, clock, firstRule());
        parts.push(ledger::close);
        library = H2Library.open(home.index(), journal, clock);
        parts.push(library::close);
        ledger.posted().subscribe(posted -> library.apply(posted.number(), posted.entry()));
        ledger.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Stored stored && stored.file().decodable()) {
                small.prepare(stored.file().key());
            }
        });
        if (journal.last() == 0) {
            ledger.post(at -> new Entry.Day(at, firstRule(), at, null, "first start"));
        }
        var key = venue.key().in(HomeSecret.of(home));
        var network = Environment.ofMachine().network();
        traffic = new Traffic(new Ideogram(
                new IdeogramVendor(venue.address(), key, preferences::settings, clock, network),
                new IdeogramGenerations(venue.address(), key, preferences::settings, clock, network),
                preferences::settings));
        var downloads = new LinkDownloads(venue.address(), network);
        parts.push(downloads::close);
        var rooms = new Studio.Rooms(
                traffic,
                downloads,
                new FileAnswers(home.answers()),
                pictures,
                new PlainCopies(pictures, decoder),
                library);
        var asking = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("quotes").factory());
        parts.push(asking::shutdownNow);
        var quotes = new CheckedQuotes(
                () -> CallPricing.of(Catalogue.standard(), ledger.prices()),
                new VendorQuotes(traffic, asking, clock),
                clock);
        studio = new Studio(ledger, rooms, quotes, preferences::settings, clock);
        studio.recover((after, work) -> {
            var _ = timer.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
        });
        var check = timer.schedule(this::tidy, 1, TimeUnit.MINUTES);
        parts.push(() -> check.cancel(false));
        var uptime = Uptime.ofMachine();
        var watching = timer.scheduleWithFixedDelay(() -> uptime.tell(studio.clockWatch()), 1, 1, TimeUnit.MINUTES);
        parts.push(() -> watching.cancel(false));
    }

    /// As the constructor; what was opened before one part failed is closed again, so that the home can be tried anew.
    static Workspace open(Venue venue, Clock clock) {
        var opened = new ArrayDeque<Runnable>();
        try {
            return new Workspace(venue, clock, opened);
        } catch (RuntimeException | Error e) {
            closeAll(opened);
            throw e;
        }
    }

    public Studio studio() {
        return studio;
    }

    /// How often the vendor was asked.
    public Traffic traffic() {
        return traffic;
    }

    public FileJournal journal() {
        return journal;
    }

    public Ledger ledger() {
        return ledger;
    }

    public H2Library library() {
        return library;
    }

    FilePictureStore pictures() {
        return pictures;
    }

    /// Where own pictures come in.
    public Inbox inbox() {
        return studio.inbox(decoder);
    }

    /// Where operations on pictures are bought.
    public Desk desk() {
        return new Desk(studio.drafting(), library);
    }

    /// How pictures come into the brief.
    BriefPictures.Ways ways(Desktop files, boolean leaves) {
        return new BriefPictures.Ways(inbox(), files, Encoder::file, leaves);
    }

    FoundPictures found() {
        return new FoundPictures(pictures, library, ledger::post);
    }

    public FilePreferences preferences() {
        return preferences;
    }

    Exports exports() {
        return exports;
    }

    /// Reads its pictures.
    public ImageDecoder decoder() {
        return decoder;
    }

    /// How alike stored pictures are composed, by what was written when they were stored.
    Composition composition() {
        return small::composition;
    }

    PixelLoader thumbnails() {
        return thumbnails;
    }

    /// Prepares what the board will show first, on a thread of its own.
    ///
    /// @param scale device pixels per logical pixel
    public void lookAhead(double scale) {
        Thread.ofVirtual().start(() -> thumbnails.begin(library, preferences.session(), scale));
    }

    Clock clock() {
        return clock;
    }

    /// The prices the program came with.
    PriceList catalogue() {
        return catalogue;
    }

    /// Whether nothing is under way that closing would leave in doubt.
    public boolean isIdle() {
        return ledger.balances().open().isEmpty();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        studio.close(Duration.ofSeconds(2));
        closeAll(parts);
    }

    private static void closeAll(Deque<Runnable> parts) {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
    }

    /// Reads what the start did not: it looks at the end of the journal only. On a thread of its own, since it may take
    /// long.
    private void tidy() {
        Thread.ofPlatform().name("tidy").daemon().start(() -> {
            try {
                journal.verify();
            } catch (StorageException e) {
                Log.of(Workspace.class).log(Level.ERROR, "an older part of the journal cannot be read again", e);
            }
        });
    }

    private DayRule firstRule() {
        return new DayRule(clock.getZone(), LocalTime.MIDNIGHT);
    }
}
