package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Quote;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.money.Forecast;
import app.maquette.ui.kit.task.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GaugeViewModelTest {
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final GaugeViewModel gauge =
            new GaugeViewModel(ledger, clock, new Background(Runnable::run, fx::add, failures::add));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void nothingIsShownBeforeTheLedgerIsRead() {
        assertThat(gauge.balancesProperty().get()).isNull();
        assertThat(gauge.forecast(CollectionId.UNFILED, quote(4, 50_000), quote(1, 80_000)))
                .isEmpty();
    }

    @Test
    void aReservationIsShownAtOnce() {
        run();
        ledger.reserve(Samples.ask("1", 200_000));
        run();

        assertThat(gauge.balancesProperty().get().today().reserved()).isEqualTo(Money.ofMicros(200_000));
    }

    @Test
    void aStormOfEntriesArrivesAsItsLastOne() {
        run();
        for (int i = 0; i < 50; i++) {
            ledger.reserve(Samples.ask("call-" + i, 10_000));
        }

        assertThat(fx).hasSize(1);
        run();
        assertThat(gauge.balancesProperty().get().today().reserved()).isEqualTo(Money.ofMicros(500_000));
    }

    @Test
    void timeMovesTheResetNearer() {
        run();
        assertThat(gauge.untilResetProperty().get()).isEqualTo(Duration.ofHours(14));

        clock.advance(Duration.ofHours(3));
        gauge.tick();
        run();

        assertThat(gauge.untilResetProperty().get()).isEqualTo(Duration.ofHours(11));
    }

    @Test
    void theRestOfTheDayIsCountedInRounds() {
        ledger.reserve(Samples.ask("1", 150_000));
        run();

        assertThat(gauge.forecast(CollectionId.UNFILED, quote(4, 50_000), quote(1, 80_000)))
                .contains(new Forecast(49, 123, new Forecast.Mixed(41, 20), null));
        assertThat(gauge.forecast(CollectionId.UNFILED, null, quote(1, 80_000))).isEmpty();
    }

    @Test
    void whatWasBilledThisHourIsTheBurnRate() {
        var call = ledger.reserve(Samples.ask("1", 150_000));
        ledger.post(at -> new Entry.Sent(at, call.call()));
        ledger.post(at -> new Entry.Answer(at, call.call(), 200, "hash", true));
        ledger.post(at -> new Entry.Settle(at, call.call(), call.amount(), List.of()));
        run();
        assertThat(gauge.balancesProperty().get().lastHour()).isEqualTo(Money.ofMicros(150_000));

        clock.advance(Duration.ofMinutes(61));
        gauge.tick();
        run();

        assertThat(gauge.balancesProperty().get().lastHour()).isEqualTo(Money.ZERO);
    }

    private void run() {
        while (!fx.isEmpty()) {
            fx.poll().run();
        }
    }

    private static Quote quote(int images, long each) {
        return new Quote(Engines.V_2.value(), images, Money.ofMicros(each), "list");
    }
}
