package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.Samples;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.money.Forecast;
import app.maquette.studio.port.Vendor;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.kit.task.Background;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final Desk.Models models = desk.open(new Background(Runnable::run, pump, desk.failures::add));
    private final InspectorViewModel inspector = models.inspector();
    private final BoardViewModel board = models.board();

    @BeforeEach
    void draft() {
        models.brief().promptProperty().set("a harbour");
        pump.drain();
        models.brief().draft();
        pump.drain();
        pump.until(() -> board.focusProperty().get() != null
                && !board.focusProperty().get().call().state().isUnderWay());
        desk.clock.advance(Duration.ofSeconds(1));
        pump.until(() -> inspector.finalDealProperty().get().canPay());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void finalizingCostsThePriceOfOneFullPicture() {
        assertThat(inspector.finalDealProperty().get().total()).isEqualTo(Money.ofMicros(80_000));
    }

    @Test
    void aFinalTakesTheReturnedPromptAndSeedOfTheDraftInFocus() {
        board.focusNumber(3);
        pump.drain();
        var draft = board.focusProperty().get().picture().orElseThrow();

        finalizeAndWait();

        var request = desk.vendor.sent().getLast().order();
        assertThat(request.engine()).isEqualTo(Engines.V_2);
        assertThat(request.prompt()).isEqualTo(draft.produced().prompt());
        assertThat(request.seed()).isEqualTo(draft.produced().seed());
        assertThat(request.fields().text("magic_prompt")).isEqualTo("off");
    }

    @Test
    void aFinalThatIsHereIsShownForNothing() {
        finalizeAndWait();
        board.focusNumber(1);
        pump.until(() -> inspector.finalDealProperty().get().found() instanceof CacheLookup.Here);

        inspector.finalizeDraft();
        pump.until(() -> desk.journal.entries().getLast() instanceof Entry.CacheHit);
        pump.until(() -> board.focusProperty().get().isPair());

        assertThat(desk.vendor.sent()).hasSize(2);
    }

    @Test
    void aRemixStartsFromTheDraftsPicture() {
        inspector.remix();
        pump.until(() -> desk.calls().size() == 2 && isAllSettled());

        assertThat(desk.calls().getFirst().purpose()).isEqualTo(Purpose.REMIX);
        assertThat(desk.vendor.sent().getLast().attachments()).containsOnlyKeys("image");
    }

    @Test
    void aDraftWithoutASeedIsRemixedAndNothingElse() {
        desk.vendor.outcome(new Vendor.Outcome.Doubtful("cut", List.of(Samples.produced(0, AnsweredPicture.NO_SEED))));
        models.brief().promptProperty().set("a mill");
        pump.drain();
        models.brief().draft();
        pump.until(() ->
                desk.calls().size() == 2 && board.focusProperty().get().call().state() instanceof CallState.InDoubt);
        pump.until(() -> inspector.draft().isPresent());

        assertThat(inspector.seeded()).isEmpty();
        inspector.finalizeDraft();
        pump.drain();
        assertThat(desk.calls()).hasSize(2);

        inspector.remix();
        pump.until(() -> desk.calls().size() == 3);
        assertThat(desk.calls()).extracting(CallRecord::purpose).contains(Purpose.REMIX);
    }

    @Test
    void aRemixThatIsHereIsShownForNothingAndPaidOnlyAsNew() {
        inspector.remix();
        showNews();
        board.focusNumber(1);
        pump.until(() -> inspector.remixDealProperty().get().found() instanceof CacheLookup.Here);

        inspector.remix();
        pump.until(() -> board.focusProperty().get().isPair());
        assertThat(desk.vendor.sent()).hasSize(2);

        board.focusNumber(1);
        pump.until(() -> inspector.remixDealProperty().get().found() instanceof CacheLookup.Here);
        inspector.remixNew();
        pump.until(() -> desk.calls().size() == 3);
    }

    @Test
    void overTheCapNothingIsFinalized() {
        desk.cap(250_000);
        pump.until(() -> inspector.finalDealProperty().get().refusal().isPresent());

        inspector.finalizeDraft();
        inspector.remix();
        pump.drain();

        assertThat(desk.calls()).hasSize(1);
    }

    @Test
    void aFinalInFocusOffersNoSpendingAndCanBeDraggedOut() {
        finalizeAndWait();

        var made = board.focusProperty().get().picture().orElseThrow();
        assertThat(inspector.draft()).isEmpty();
        assertThat(inspector.shown().orElseThrow().picture()).isEqualTo(made);
    }

    @Test
    void finalizeIsTheFilledButtonWhileAPickIsInFocus() {
        assertThat(models.workbench().finalizingProperty().get()).isFalse();

        board.judge(Verdict.PICK);
        pump.until(() -> models.workbench().finalizingProperty().get());

        models.brief().promptProperty().set("a harbour at dawn");
        assertThat(models.workbench().finalizingProperty().get()).isFalse();
    }

    @Test
    void theSumOfTheLineageGrowsWithItsFinals() {
        finalizeAndWait();
        pump.until(() -> board.focusProperty().get().round().finals().size() == 1
                && !board.focusProperty().get().round().isUnderWay());

        assertThat(board.focusProperty().get().round().cost()).isEqualTo(Money.ofMicros(280_000));
    }

    @Test
    void theBriefOfACallCanBeTakenAgain() {
        models.brief().promptProperty().set("something else");

        models.workbench().takeBrief(board.focusProperty().get().call().order().brief());

        assertThat(models.brief().briefProperty().get().prompt()).isEqualTo("a harbour");
    }

    @Test
    void theRestOfTheDayIsCountedInRounds() {
        pump.until(() -> models.gauge().balancesProperty().get().open().isEmpty());

        var forecast = models.workbench().forecast().orElseThrow();
        assertThat(forecast.rounds()).isEqualTo(49);
        assertThat(forecast.mixed()).isEqualTo(new Forecast.Mixed(41, 20));
    }

    @Test
    void theFocusIsKeptForTheNextStart() {
        board.focusNumber(4);

        var call = board.focusProperty().get().call().id();
        assertThat(desk.preferences.session().focus()).isEqualTo(new PictureId(call, 3));
    }

    private void finalizeAndWait() {
        inspector.finalizeDraft();
        showNews();
    }

    /// What was made is looked at when it has come, and not before.
    private void showNews() {
        pump.until(() -> desk.calls().size() == 2 && isAllSettled());
        pump.drain();
        assertThat(board.focusProperty().get().isPair()).isFalse();
        board.showNews();
        pump.until(() -> board.focusProperty().get().isPair());
    }

    private boolean isAllSettled() {
        return desk.calls().stream().noneMatch(call -> call.state().isUnderWay());
    }
}
