package app.maquette.ui.workbench;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.MemoryExports;
import app.maquette.studio.call.Studio;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.money.CheckedQuotes;
import app.maquette.studio.money.VendorQuotes;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryPreferences;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.brief.BriefViewModel;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.money.Till;
import app.maquette.ui.kit.picture.Takeout;
import app.maquette.ui.kit.picture.TestDesktop;
import app.maquette.ui.kit.task.Background;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A whole workbench over a studio in memory and a vendor that plays a script.
public final class Desk implements AutoCloseable {
    public final TestClock clock = TestClock.at("2026-11-22T14:33:00Z");
    public final MemoryJournal journal = new MemoryJournal();
    public final ScriptedVendor vendor = new ScriptedVendor();
    public final MemoryStore store = new MemoryStore();
    public final MemoryPreferences preferences = new MemoryPreferences();
    public final List<Throwable> failures = new CopyOnWriteArrayList<>();
    public final TestDesktop desktop = new TestDesktop();
    /// Each press of the tests comes a second after the one before; real hands are quicker.
    private final AtomicLong seconds = new AtomicLong();
    LongSupplier hand = () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos();
    public final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    public final MemoryLibrary library = new MemoryLibrary().following(ledger);
    public final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            new CheckedQuotes(
                    () -> CallPricing.of(Catalogue.standard(), ledger.prices()),
                    new VendorQuotes(vendor, Runnable::run, clock),
                    clock),
            preferences::settings,
            clock);

    /// The models of one window over the desk.
    public record Models(
            WorkbenchViewModel workbench,
            BriefViewModel brief,
            BoardViewModel board,
            InspectorViewModel inspector,
            GaugeViewModel gauge,
            Orders orders) {}

    public Models open(Background background) {
        var gauge = new GaugeViewModel(ledger, clock, background);
        var orders = new Orders(
                studio.drafting(),
                studio.pauses(),
                studio::collectAwaited,
                new Till(Till.Consent.GIVEN, () -> hand.getAsLong()),
                background);
        var brief = new BriefViewModel(orders, library, preferences, gauge, background);
        var verdicts = new Verdicts(studio.judging(), background);
        var board = new BoardViewModel(orders, studio.live(), library, verdicts, background);
        var takeout = new Takeout(new MemoryExports(), store, new TestDecoder(), desktop, background);
        var inspector = new InspectorViewModel(board, orders, gauge, takeout, background);
        var workbench = new WorkbenchViewModel(brief, board, inspector, gauge, preferences);
        return new Models(workbench, brief, board, inspector, gauge, orders);
    }

    public void cap(long micros) {
        ledger.post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.ofMicros(micros), "test"));
    }

    public List<CallRecord> calls() {
        return library.recent(100);
    }

    @Override
    public void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }
}
