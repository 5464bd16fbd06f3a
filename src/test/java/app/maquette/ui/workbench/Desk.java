package app.maquette.ui.workbench;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.CallRecord;
import app.maquette.studio.MemoryExports;
import app.maquette.studio.MemoryLibrary;
import app.maquette.studio.MemoryPreferences;
import app.maquette.studio.MemoryStore;
import app.maquette.studio.Samples;
import app.maquette.studio.ScriptedVendor;
import app.maquette.studio.Studio;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.money.PriceList;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.GaugeViewModel;
import app.maquette.ui.kit.Takeout;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.TestDesktop;
import app.maquette.ui.kit.Till;
import app.maquette.ui.kit.Verdicts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A whole workbench over a studio in memory and a vendor that plays a script.
final class Desk implements AutoCloseable {
    final TestClock clock = TestClock.at("2026-11-22T14:33:00Z");
    final MemoryJournal journal = new MemoryJournal();
    final ScriptedVendor vendor = new ScriptedVendor();
    final MemoryStore store = new MemoryStore();
    final MemoryPreferences preferences = new MemoryPreferences();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final TestDesktop desktop = new TestDesktop();
    /// Each press of the tests comes a second after the one before; real hands are quicker.
    private final AtomicLong seconds = new AtomicLong();
    LongSupplier hand = () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos();
    final Ledger ledger = new Ledger(journal, clock, Samples.UTC_MIDNIGHT);
    final MemoryLibrary library = new MemoryLibrary().following(ledger);
    final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            (model, images) -> PriceList.standard().with(ledger.prices()).quote(model, images, clock.instant()),
            preferences::settings,
            clock);

    /// The models of one window over the desk.
    record Models(
            WorkbenchViewModel workbench,
            BriefViewModel brief,
            BoardViewModel board,
            InspectorViewModel inspector,
            GaugeViewModel gauge,
            Orders orders) {}

    Models open(Background background) {
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

    void cap(long micros) {
        ledger.post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.ofMicros(micros), "test"));
    }

    List<CallRecord> calls() {
        return library.recent(100);
    }

    @Override
    public void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }
}
