package app.maquette.studio.ledger;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalancesTest {
    private final Ledger ledger =
            new JournalLedger(new MemoryJournal(), TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);

    @Test
    void theGaugeWarnsFromEightyPercentOn() {
        ledger.reserve(ask("a", 7_999_999));
        assertThat(ledger.balances().isWarning()).isFalse();

        ledger.reserve(ask("b", 1));

        assertThat(ledger.balances().isWarning()).isTrue();
    }

    @Test
    void theSmallestCapSaysWhatIsLeft() {
        cap(new CapScope.EveryMonth(), 6_000_000);
        cap(new CapScope.OneCollection(new CollectionId("Icons")), 2_000_000);
        ledger.reserve(ask("a", 500_000, "Icons"));
        ledger.reserve(ask("b", 1_000_000));

        var now = ledger.balances();

        assertThat(now.left()).isEqualTo(Money.ofMicros(4_500_000));
        assertThat(now.leftFor(new CollectionId("Icons"))).isEqualTo(Money.ofMicros(1_500_000));
        assertThat(now.leftFor(CollectionId.UNFILED)).isEqualTo(Money.ofMicros(4_500_000));
        assertThat(now.collectionCaps()).isEqualTo(Map.of(new CollectionId("Icons"), Money.ofMicros(2_000_000)));
    }

    @Test
    void theFullestCapIsTheOneThatStopsOrWarnsFirst() {
        ledger.reserve(ask("a", 500_000, "Icons"));
        assertThat(ledger.balances().fullestFor(new CollectionId("Icons")).scope())
                .isInstanceOf(CapScope.OneDay.class);

        cap(new CapScope.EveryMonth(), 600_000);
        assertThat(ledger.balances().fullestFor(new CollectionId("Icons")))
                .isEqualTo(new CapUse(new CapScope.EveryMonth(), "", Money.ofMicros(600_000), Money.ofMicros(500_000)));

        cap(new CapScope.OneCollection(new CollectionId("Icons")), 500_000);
        assertThat(ledger.balances().fullestFor(new CollectionId(" Icons ")).scope())
                .isEqualTo(new CapScope.OneCollection(new CollectionId("Icons")));
        assertThat(ledger.balances().fullestFor(new CollectionId("Icons")).isReached())
                .isTrue();
        assertThat(ledger.balances().fullestFor(CollectionId.UNFILED).scope()).isEqualTo(new CapScope.EveryMonth());
    }

    @Test
    void aCapBelowWhatIsSpentLeavesNothing() {
        ledger.reserve(ask("a", 500_000, "Icons"));
        cap(new CapScope.OneCollection(new CollectionId("Icons")), 100_000);

        assertThat(ledger.balances().leftFor(new CollectionId("Icons"))).isEqualTo(Money.ZERO);
    }

    @Test
    void everyEntryIsToldToTheGauge() {
        var told = new ArrayList<Balances>();
        ledger.changes().subscribe(told::add);

        ledger.reserve(ask("a", 500_000));
        cap(new CapScope.EveryDay(), 900_000);

        assertThat(told).extracting(Balances::entry).containsExactly(1L, 2L);
        assertThat(told.getLast().left()).isEqualTo(Money.ofMicros(400_000));
    }

    private void cap(CapScope scope, long micros) {
        ledger.post(at -> new Entry.Cap(at, scope, Money.ofMicros(micros), "test"));
    }
}
