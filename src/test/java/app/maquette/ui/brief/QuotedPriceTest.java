package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Quotes;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Pump;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the vendor says of prices, at the drafting button.
class QuotedPriceTest {
    private static final Money TWELVE_CENTS = Money.ofMicros(120_000);
    private static final Money SIXTEEN_CENTS = Money.ofMicros(160_000);
    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final Desk.Models models = desk.open(new Background(Runnable::run, pump, desk.failures::add));
    private final BriefViewModel brief = models.brief();

    @BeforeEach
    void draftOnAnEngineThatIsQuoted() {
        brief.engineProperty().set(new EngineId("3.0-turbo"));
        pump.drain();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static DryRun exactly(Money total) {
        return new DryRun.Priced("ideogram_v3_generation", 4, total, total, true);
    }

    private void type(String prompt) {
        brief.promptProperty().set(prompt);
        pump.drain();
    }

    private Money reserved() {
        return desk.calls().getFirst().reserve().amount();
    }

    @Test
    void aPriceIsAskedOnceADayForWhatItDependsOnAndNeverForWords() {
        desk.vendor.name(exactly(TWELVE_CENTS));

        type("a harbour");
        type("a harbour at dusk");
        brief.field(Engines.route(new EngineId("3.0-turbo"))
                        .orElseThrow()
                        .find(Fields.NEGATIVE_PROMPT)
                        .orElseThrow())
                .set("my secret client");
        brief.seedFixedProperty().set(true);
        brief.seedTextProperty().set("77");
        pump.drain();

        assertThat(desk.vendor.priced()).singleElement().satisfies(asked -> {
            assertThat(asked.order().toString()).doesNotContain("harbour", "secret", "77");
            assertThat(asked.order().images()).isEqualTo(4);
        });

        brief.imagesProperty().set(5);
        pump.drain();
        assertThat(desk.vendor.priced()).hasSize(2);

        desk.clock.advance(Duration.ofHours(25));
        models.orders().refreshPrices();
        pump.drain();
        assertThat(desk.vendor.priced()).hasSize(3);
    }

    @Test
    void aQuoteAboveTheListFreezesTheButtonUntilItIsAccepted() {
        desk.vendor.name(exactly(SIXTEEN_CENTS));

        type("a harbour");

        var deal = brief.dealProperty().get();
        assertThat(deal.total()).isEqualTo(SIXTEEN_CENTS);
        assertThat(deal.refusal()).contains(new Failure.QuotedHigher(TWELVE_CENTS, SIXTEEN_CENTS));
        brief.draft();
        brief.draftNew();
        pump.drain();
        assertThat(desk.vendor.sent()).isEmpty();

        models.orders().accept(Objects.requireNonNull(brief.dealProperty().get().told()));
        pump.drain();
        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(brief.dealProperty().get().told()).isNull();
        assertThat(brief.dealProperty().get().total()).isEqualTo(SIXTEEN_CENTS);

        brief.draft();
        pump.until(() ->
                desk.calls().size() == 1 && !desk.calls().getFirst().state().isUnderWay());
        assertThat(reserved()).isEqualTo(SIXTEEN_CENTS);
        assertThat(desk.ledger.prices())
                .singleElement()
                .satisfies(price -> assertThat(price.product()).isEqualTo("V_3_TURBO"));
    }

    @Test
    void anAcceptedPriceHoldsForEveryNumberOfPicturesOfTheEngine() {
        desk.vendor.name(exactly(SIXTEEN_CENTS));
        type("a harbour");
        models.orders().accept(Objects.requireNonNull(brief.dealProperty().get().told()));
        desk.vendor.name(exactly(Money.ofMicros(80_000)));

        brief.imagesProperty().set(2);
        pump.drain();

        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(brief.dealProperty().get().total()).isEqualTo(Money.ofMicros(80_000));
    }

    @Test
    void aQuoteBelowTheListIsShownAndLowersNothing() {
        desk.vendor.name(exactly(Money.ofMicros(70_000)));

        type("a harbour");

        var deal = brief.dealProperty().get();
        assertThat(deal.canPay()).isTrue();
        assertThat(deal.total()).isEqualTo(TWELVE_CENTS);
        assertThat(deal.told())
                .asInstanceOf(InstanceOfAssertFactories.type(Quotes.Told.class))
                .satisfies(told -> assertThat(told.total()).isEqualTo(Money.ofMicros(70_000)));
        brief.draft();
        pump.until(() ->
                desk.calls().size() == 1 && !desk.calls().getFirst().state().isUnderWay());
        assertThat(reserved()).isEqualTo(TWELVE_CENTS);
    }

    @Test
    void theQuoteIsThePriceWhereNoListKnowsOne() {
        brief.engineProperty().set(new EngineId("4.0-transparent-turbo"));
        type("a harbour");
        assertThat(brief.dealProperty().get().refusal()).containsInstanceOf(Failure.PriceUnknown.class);

        desk.vendor.name(exactly(SIXTEEN_CENTS));
        desk.clock.advance(Duration.ofHours(1));
        models.orders().refreshPrices();
        pump.drain();

        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(brief.dealProperty().get().total()).isEqualTo(SIXTEEN_CENTS);
        brief.draft();
        pump.until(() ->
                desk.calls().size() == 1 && !desk.calls().getFirst().state().isUnderWay());
        assertThat(reserved()).isEqualTo(SIXTEEN_CENTS);
    }

    @Test
    void aQuestionThatFailsIsNotHeardOfAndNotRepeatedAtEveryStep() {
        desk.vendor.name(new DryRun.Unpriced("No network."));

        type("a harbour");
        brief.imagesProperty().set(5);
        brief.imagesProperty().set(6);
        pump.drain();

        assertThat(desk.vendor.priced()).hasSize(1);
        assertThat(desk.failures).isEmpty();
        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(brief.dealProperty().get().told()).isNull();
    }

    @Test
    void aQuoteThatComesBetweenTheLookAndTheClickStopsThePurchase() {
        type("a harbour");
        var seen = brief.dealProperty().get().total();
        desk.vendor.name(exactly(SIXTEEN_CENTS));
        desk.clock.advance(Duration.ofHours(1));
        desk.studio
                .drafting()
                .prices()
                .want(
                        models.orders()
                                .drafting()
                                .form()
                                .draft(brief.briefProperty().get()),
                        Map.of());

        var order = brief.briefProperty().get();
        assertThat(catchThrowable(() -> desk.studio.drafting().draft(order, seen, Reuse.ALLOWED)))
                .extracting("failure")
                .isEqualTo(new Failure.PriceChanged(TWELVE_CENTS, SIXTEEN_CENTS));
        assertThat(desk.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0-turbo", "3.0-flash"})
    void nobodyIsAskedWhereTheWayOfBuyingNamesNoPrice(String engine) {
        desk.vendor.name(new DryRun.NotAsked());
        brief.engineProperty().set(new EngineId(engine));
        type("a harbour");
        brief.field(Engines.route(new EngineId(engine))
                        .orElseThrow()
                        .find(Fields.MAGIC_PROMPT)
                        .orElseThrow())
                .set(Value.of("off").asText());
        pump.drain();

        assertThat(desk.vendor.priced()).hasSizeLessThanOrEqualTo(1);
        assertThat(brief.dealProperty().get().canPay()).isTrue();
    }
}
