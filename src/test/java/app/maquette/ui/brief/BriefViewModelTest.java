package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Exclusions;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Fields;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.ledger.Entry;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Pump;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefViewModelTest {
    private static final Money TWENTY_CENTS = Money.ofMicros(200_000);

    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final CountDownLatch held = new CountDownLatch(1);
    private final Desk.Models models = desk.open(new Background(Runnable::run, pump, desk.failures::add));
    private final BriefViewModel brief = models.brief();

    @AfterEach
    void close() {
        held.countDown();
        desk.close();
    }

    @Test
    void theButtonShowsThePriceBeforeAnythingIsTyped() {
        pump.drain();

        assertThat(brief.dealProperty().get().total()).isEqualTo(TWENTY_CENTS);
        assertThat(brief.dealProperty().get().canPay()).isFalse();
    }

    @Test
    void aTypedPromptCanBeDraftedAndSaysWhatRemains() {
        type("a harbour");

        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(brief.dealProperty().get().leftAfter()).isEqualTo(Money.ofMicros(9_800_000));
    }

    @Test
    void draftingSendsOneCallForFourImages() {
        type("a harbour");

        brief.draft();
        pump.until(() -> isSettled(1));

        assertThat(desk.vendor.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.order().images()).isEqualTo(4);
            assertThat(sent.order().engine()).isEqualTo(Engines.V_2_TURBO);
        });
    }

    @Test
    void everyChangeIsKeptForTheNextStart() {
        type("a harbour");
        brief.seedFixedProperty().set(true);
        brief.seedTextProperty().set("77");
        brief.collectionProperty().set("Posters");
        brief.engineProperty().set(Engines.V_2A_TURBO);

        var kept = desk.preferences.session().brief();
        var again = desk.open(new Background(Runnable::run, pump, desk.failures::add))
                .brief();

        assertThat(kept.prompt()).isEqualTo("a harbour");
        assertThat(kept.seed()).isEqualTo(77);
        assertThat(kept.collection()).isEqualTo(new CollectionId("Posters"));
        assertThat(again.briefProperty().get()).isEqualTo(kept);
    }

    @Test
    void aBlankCollectionIsUnfiled() {
        brief.collectionProperty().set("  ");

        assertThat(brief.briefProperty().get().collection()).isEqualTo(CollectionId.UNFILED);
    }

    @Test
    void aCollectionThatIsCalledOtherwiseIsTheSameAndItsOldNameAnother() {
        var posters = new CollectionId("Posters");
        brief.collectionProperty().set("Posters");
        desk.ledger.post(at -> new Entry.Collection(at, posters, "Placards", null));
        pump.until(() -> brief.collectionProperty().get().equals("Placards"));

        assertThat(brief.briefProperty().get().collection()).isEqualTo(posters);

        brief.collectionProperty().set("Posters");
        var other = brief.briefProperty().get();
        assertThat(other.collection()).isNotEqualTo(posters);
        brief.load(other);
        assertThat(brief.collectionProperty().get()).isEqualTo("Posters");
        assertThat(brief.briefProperty().get()).isEqualTo(other);
    }

    @Test
    void theSameBriefAgainShowsWhatIsHereForNothing() {
        type("a harbour");
        brief.draft();
        pump.until(() -> brief.dealProperty().get().found() instanceof CacheLookup.Here);

        assertThat(brief.dealProperty().get().isShowing()).isTrue();
        brief.draft();
        pump.until(() -> desk.journal.entries().getLast() instanceof Entry.CacheHit);

        assertThat(desk.vendor.sent()).hasSize(1);
    }

    @Test
    void aPriceRaisedAfterItWasShownSendsNothingAndIsShown() {
        type("a harbour");
        pump.until(() -> brief.dealProperty().get().canPay());
        assertThat(brief.dealProperty().get().total()).isEqualTo(Money.parse("0.20"));
        desk.ledger.post(at -> new Entry.Price(at, "V_2_TURBO", Money.parse("0.06"), at, "order form"));

        brief.draft();
        pump.until(() -> !desk.failures.isEmpty());
        pump.until(() -> brief.dealProperty().get().total().equals(Money.parse("0.24")));

        assertThat(desk.failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(new Failure.PriceChanged(Money.parse("0.20"), Money.parse("0.24"))));
        assertThat(desk.vendor.sent()).isEmpty();
        assertThat(desk.ledger.balances().today().sum()).isEqualTo(Money.ZERO);
    }

    @Test
    void draftingAnewPaysAlthoughItIsHere() {
        type("a harbour");
        brief.draft();
        pump.until(() -> brief.dealProperty().get().isShowing() && isSettled(1));

        brief.draftNew();
        pump.until(() -> isSettled(2));

        assertThat(desk.vendor.sent()).hasSize(2);
    }

    @Test
    void whatIsOldIsOfferedBesideAndShownWhenAsked() {
        type("a harbour");
        brief.draft();
        pump.until(() -> isSettled(1));
        desk.clock.advance(Duration.ofDays(8));
        brief.refresh();
        pump.until(() -> brief.dealProperty().get().old().isPresent());

        brief.showOld();
        pump.until(() -> desk.journal.entries().getLast() instanceof Entry.CacheHit);

        assertThat(desk.vendor.sent()).hasSize(1);
    }

    @Test
    void whileTheSameIsInFlightDraftingJoinsIt() {
        desk.vendor.holdUntil(held);
        type("a harbour");
        brief.draft();
        pump.until(() -> brief.dealProperty().get().found() instanceof CacheLookup.UnderWay);

        brief.draft();
        pump.drain();

        assertThat(desk.calls()).hasSize(1);
    }

    @Test
    void overTheCapNothingIsSent() {
        desk.cap(150_000);
        type("a harbour");
        pump.until(() -> brief.dealProperty().get().refusal().isPresent());

        brief.draft();
        brief.draftNew();
        pump.drain();

        assertThat(brief.dealProperty().get().refusal()).get().isInstanceOf(Failure.OverBudget.class);
        assertThat(desk.calls()).isEmpty();
    }

    @Test
    void aModelWithoutAPriceSaysSo() {
        desk.ledger.post(at -> new Entry.Price(at, "V_1_TURBO", Money.ZERO, at, "withdrawn"));
        type("a harbour");
        brief.engineProperty().set(Engines.V_1_TURBO);
        pump.until(() -> brief.dealProperty().get().refusal().isPresent());

        assertThat(brief.dealProperty().get().refusal()).contains(new Failure.PriceUnknown("1.0 Turbo"));
    }

    @Test
    void aFixedSeedThatIsNoNumberIsRefused() {
        type("a harbour");
        brief.seedFixedProperty().set(true);
        brief.seedTextProperty().set("twelve");
        pump.drain();

        assertThat(brief.dealProperty().get().refusal()).get().isInstanceOf(Failure.InvalidBrief.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"١٢٠٣", "۱۲۰۳", "１２０３", "\u200f1203 "})
    void aSeedIsUnderstoodInDigitsOfAnyScript(String typed) {
        type("a harbour");
        brief.seedFixedProperty().set(true);
        brief.seedTextProperty().set(typed);
        pump.drain();

        assertThat(brief.briefProperty().get().seed()).isEqualTo(1203);
        assertThat(brief.seedWrongProperty().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "-1", "1.5", "2147483648", "٢١٤٧٤٨٣٦٤٨"})
    void aWrongSeedIsMarkedWhenItsFieldIsLeft(String typed) {
        brief.seedFixedProperty().set(true);
        brief.setTypingSeed(true);
        brief.seedTextProperty().set(typed);
        brief.setTypingSeed(false);
        assertThat(brief.seedWrongProperty().get()).isTrue();

        brief.seedFixedProperty().set(false);
        assertThat(brief.seedWrongProperty().get()).isFalse();
    }

    @Test
    void aSeedTooLargeIsRefused() {
        type("a harbour");
        brief.seedFixedProperty().set(true);
        brief.seedTextProperty().set("2147483648");
        pump.drain();

        assertThat(brief.dealProperty().get().canPay()).isFalse();
    }

    @Test
    void aPauseStopsDraftingUntilTheDesignerGoesOn() {
        desk.studio.pauses().pause(Failure.Pause.PAYMENT);
        type("a harbour");
        pump.until(() -> brief.dealProperty().get().refusal().isPresent());

        models.orders().goOn(Failure.Pause.PAYMENT);
        pump.until(() -> brief.dealProperty().get().canPay());

        assertThat(desk.studio.pauses().current()).isEmpty();
    }

    @Test
    void usedCollectionsAreOfferedAgain() {
        type("a harbour");
        brief.collectionProperty().set("Posters");
        brief.draft();
        pump.until(() -> brief.collections().contains("Posters"));

        assertThat(brief.collections()).containsExactly(CollectionId.UNFILED.text(), "Posters");
        assertThat(brief.collectionProperty().get()).isEqualTo("Posters");
    }

    @Test
    void whatExcludesEachOtherIsPutAsideInsteadOfRefused() {
        brief.engineProperty().set(new EngineId("3.0-turbo"));
        type("a harbour");
        brief.load(brief.briefProperty()
                .get()
                .withFields(Fields.NONE.with("resolution", "1024x1024").with(Fields.ASPECT_RATIO, "16x9")));
        pump.drain();

        var form = models.orders().drafting().form();
        assertThat(brief.dealProperty().get().canPay()).isTrue();
        assertThat(form.asides(brief.briefProperty().get()))
                .containsExactly(new Exclusions.Aside("resolution", List.of(Fields.ASPECT_RATIO)));
        brief.draft();
        pump.until(() -> isSettled(1));
        assertThat(desk.vendor.sent().getFirst().order().fields().values().keySet())
                .containsExactly(Fields.ASPECT_RATIO);

        brief.load(brief.briefProperty().get().with(Fields.ASPECT_RATIO, ""));
        assertThat(form.asides(brief.briefProperty().get())).isEmpty();
        assertThat(form.draft(brief.briefProperty().get()).fields().text("resolution"))
                .isEqualTo("1024x1024");
    }

    private void type(String prompt) {
        brief.promptProperty().set(prompt);
        pump.drain();
    }

    private boolean isSettled(int calls) {
        return desk.calls().size() == calls
                && desk.calls().stream().noneMatch(call -> call.state().isUnderWay());
    }
}
