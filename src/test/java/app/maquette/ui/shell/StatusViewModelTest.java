package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Studio;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import app.maquette.ui.OneThreadFx;
import app.maquette.ui.kit.task.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
    private static final CallId CALL = new CallId("call");

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            Samples.quotes(clock),
            () -> Settings.DEFAULT,
            clock);
    private final List<Throwable> failures = new ArrayList<>();
    private final OneThreadFx fx = new OneThreadFx();

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void picturesThatArePaidAndNotHereAreCountedUntilTheyCome() {
        awaitTwo();
        var model = model();
        assertThat(model.awaitedProperty().get()).isEqualTo(2);

        studio.collectAwaited();
        fx.drain();

        assertThat(model.awaitedProperty().get()).isZero();
        assertThat(model.sizeProperty().get().pictures()).isEqualTo(2);
    }

    @Test
    void aPictureThatFailsToComeIsCountedAtOnce() {
        var model = model();
        assertThat(model.awaitedProperty().get()).isZero();

        awaitTwo();
        fx.drain();

        assertThat(model.awaitedProperty().get()).isEqualTo(2);
    }

    private StatusViewModel model() {
        var background = new Background(Runnable::run, fx, failures::add);
        return new StatusViewModel(studio.line(), studio.places(), studio.live(), library, background);
    }

    private void awaitTwo() {
        ledger.reserve(Samples.ask("call", 100_000));
        ledger.post(at -> new Entry.Sent(at, CALL));
        var produced = List.of(Samples.produced(0, 1), Samples.produced(1, 2));
        ledger.post(at -> new Entry.Settle(at, CALL, Money.ofMicros(100_000), produced));
    }
}
