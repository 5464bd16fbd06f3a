package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Quote;
import app.maquette.studio.Samples;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.kit.money.PurchaseState.Hurdle;
import app.maquette.ui.workbench.TestCalls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurchaseStateTest {
    private static Balances collection() {
        return new Balances(
                1,
                TODAY,
                Samples.UTC_MIDNIGHT,
                Instant.EPOCH,
                Totals.ZERO,
                Money.ofMicros(10_000_000),
                Totals.ZERO,
                null,
                Map.of(new CollectionId("Posters"), settled(300_000)),
                Map.of(new CollectionId("Posters"), Money.ofMicros(400_000)),
                CollectionTree.EMPTY,
                List.of(),
                List.of(),
                Money.ZERO);
    }

    private static final Quote QUOTE = new Quote(Engines.V_2_TURBO.value(), 4, Money.ofMicros(50_000), "test");
    private static final PurchaseState.Request WHOLE =
            new PurchaseState.Request(true, List.of(), Engines.V_2_TURBO, new CollectionId("Posters"));
    private static final LedgerDay TODAY = new LedgerDay(LocalDate.of(2026, 11, 22));

    @Test
    void whatFitsCanBePaidAndSaysWhatIsLeftAfterIt() {
        var deal = deal(WHOLE, balances(1_000_000, 0));

        assertThat(deal.canPay()).isTrue();
        assertThat(deal.total()).isEqualTo(Money.ofMicros(200_000));
        assertThat(deal.leftAfter()).isEqualTo(Money.ofMicros(800_000));
    }

    @Test
    void theLastCentOfTheCapCanBeSpent() {
        assertThat(deal(WHOLE, balances(1_000_000, 800_000)).canPay()).isTrue();
        assertThat(deal(WHOLE, balances(1_000_000, 800_001)).canPay()).isFalse();
    }

    /// As the gate does, whose answer the button gives in advance.
    @Test
    void aCollectionInAnotherSpellingIsBoundByItsCap() {
        var spelled = new PurchaseState.Request(true, List.of(), Engines.V_2_TURBO, new CollectionId("Posters\u00A0"));

        assertThat(scope(deal(spelled, collection())))
                .isEqualTo(new CapScope.OneCollection(new CollectionId("Posters")));
    }

    @Test
    void overTheDaysCapTheRefusalNamesTheAmounts() {
        var deal = deal(WHOLE, balances(1_000_000, 900_000));

        assertThat(deal.refusal())
                .contains(new Failure.OverBudget(
                        new CapScope.OneDay(TODAY),
                        "",
                        Money.ofMicros(200_000),
                        Money.ofMicros(100_000),
                        Money.ofMicros(1_000_000)));
    }

    @Test
    void theMonthAndTheCollectionHaveTheirOwnCaps() {
        var month = new Balances(
                1,
                TODAY,
                Samples.UTC_MIDNIGHT,
                Instant.EPOCH,
                Totals.ZERO,
                Money.ofMicros(10_000_000),
                settled(5_000_000),
                Money.ofMicros(5_100_000),
                Map.of(),
                Map.of(),
                CollectionTree.EMPTY,
                List.of(),
                List.of(),
                Money.ZERO);

        assertThat(scope(deal(WHOLE, month))).isEqualTo(new CapScope.EveryMonth());
        assertThat(scope(deal(WHOLE, collection()))).isEqualTo(new CapScope.OneCollection(new CollectionId("Posters")));
    }

    @Test
    void anUnknownPriceIsRefusedAndNeverGuessed() {
        var deal = PurchaseState.of(
                WHOLE, Priced.of(Optional.empty()), new CacheLookup.Nothing(), balances(1_000_000, 0), Set.of());

        assertThat(deal.refusal()).contains(new Failure.PriceUnknown("2.0 Turbo"));
    }

    @Test
    void aPauseStandsInTheWay() {
        var deal = PurchaseState.of(
                WHOLE,
                Priced.of(Optional.of(QUOTE)),
                new CacheLookup.Nothing(),
                balances(1_000_000, 0),
                Set.of(Failure.Pause.PAYMENT));

        assertThat(deal.refusal()).contains(new Failure.Paused(Failure.Pause.PAYMENT));
    }

    @Test
    void anEmptyBriefIsNoRefusal() {
        var deal = deal(
                new PurchaseState.Request(false, List.of(), Engines.V_2_TURBO, new CollectionId("Posters")),
                balances(1_000_000, 0));

        assertThat(deal.hurdle()).isEqualTo(new Hurdle.Incomplete());
        assertThat(deal.refusal()).isEmpty();
    }

    @Test
    void aBrokenRuleIsNamed() {
        var breach = new Breach("seed", "is a whole number");

        var deal = deal(
                new PurchaseState.Request(true, List.of(breach), Engines.V_2_TURBO, new CollectionId("Posters")),
                balances(1_000_000, 0));

        assertThat(deal.refusal()).contains(new Failure.InvalidBrief(List.of(breach)));
    }

    @Test
    void whatIsFreshIsShownEvenOverTheCap() {
        var deal = PurchaseState.of(
                WHOLE,
                Priced.of(Optional.of(QUOTE)),
                new CacheLookup.Here(call(), true),
                balances(100_000, 100_000),
                Set.of());

        assertThat(deal.isShowing()).isTrue();
        assertThat(deal.canPay()).isFalse();
    }

    @Test
    void whatIsOldIsOfferedBesideThePaidWay() {
        var deal = PurchaseState.of(
                WHOLE,
                Priced.of(Optional.of(QUOTE)),
                new CacheLookup.Here(call(), false),
                balances(1_000_000, 0),
                Set.of());

        assertThat(deal.isShowing()).isFalse();
        assertThat(deal.old()).contains(call());
        assertThat(deal.canPay()).isTrue();
    }

    private static PurchaseState deal(PurchaseState.Request request, Balances balances) {
        return PurchaseState.of(request, Priced.of(Optional.of(QUOTE)), new CacheLookup.Nothing(), balances, Set.of());
    }

    private static CapScope scope(PurchaseState deal) {
        return deal.refusal()
                .map(failure -> ((Failure.OverBudget) failure).scope())
                .orElseThrow();
    }

    private static CallRecord call() {
        return CallRecord.of(TestCalls.draft("1", "a lighthouse"));
    }

    private static Balances balances(long cap, long settled) {
        return new Balances(
                1,
                TODAY,
                Samples.UTC_MIDNIGHT,
                Instant.EPOCH,
                settled(settled),
                Money.ofMicros(cap),
                settled(settled),
                null,
                Map.of(),
                Map.of(),
                CollectionTree.EMPTY,
                List.of(),
                List.of(),
                Money.ZERO);
    }

    private static Totals settled(long micros) {
        return new Totals(Money.ofMicros(micros), Money.ZERO, Money.ZERO);
    }
}
