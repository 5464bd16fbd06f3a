package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Intent;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallState;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Pump;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final CountDownLatch held = new CountDownLatch(1);
    private final Desk.Models models = open();
    private final BoardViewModel board = models.board();

    @AfterEach
    void close() {
        held.countDown();
        desk.close();
    }

    @Test
    void anEmptyBoardIsLoadedAndHasNoFocus() {
        pump.until(() -> board.loadedProperty().get());

        assertThat(board.focusProperty().get()).isNull();
        assertThat(board.rail().rounds()).isEmpty();
    }

    @Test
    void aCallInFlightHasItsPlacesAtOnce() {
        desk.vendor.holdUntil(held);

        order("a harbour");
        pump.until(() -> focus() != null);

        assertThat(focus().slot()).isEqualTo(new Slot.Expected());
        assertThat(Slot.count(focus().call())).isEqualTo(4);
    }

    @Test
    void whatIsSentFromThePromptTakesTheStage() {
        var first = drafted("a harbour");
        board.focusNumber(2);
        judged(Verdict.PICK);

        var second = drafted("a lighthouse");

        assertThat(focus().call().id()).isEqualTo(second);
        assertThat(rounds()).containsExactly(second, first);
        assertThat(board.rail().newsProperty().get()).isZero();
    }

    @Test
    void fourMoreLeaveTheStageAsItIsAndAreNew() {
        var first = drafted("a harbour");
        board.focusNumber(2);
        desk.clock.advance(Duration.ofSeconds(1));

        models.brief().draftNew();
        pump.until(() -> board.rail().newsProperty().get() == 1);

        assertThat(focus().id()).isEqualTo(new PictureId(first, 1));
        assertThat(rounds()).hasSize(2).last().isEqualTo(first);
        assertThat(desk.calls()).hasSize(2);
    }

    @Test
    void theSameSentAgainLeavesTheStageAsItIs() {
        desk.vendor.exchange(new Exchange.NotSent("connection refused"));
        var failed = drafted("a harbour");
        var shown = drafted("a lighthouse");
        desk.clock.advance(Duration.ofSeconds(1));
        var call = desk.library.call(failed).orElseThrow();

        models.orders()
                .again(call, models.orders().priceAgain(call).orElseThrow().total());
        pump.until(() -> board.rail().newsProperty().get() == 1);

        assertThat(focus().call().id()).isEqualTo(shown);
    }

    @Test
    void theNewsLeadToWhatIsNewAndAreOver() {
        drafted("a harbour");
        desk.clock.advance(Duration.ofSeconds(1));
        models.brief().draftNew();
        pump.until(() -> board.rail().newsProperty().get() == 1);

        board.showNews();

        assertThat(focus().call().id()).isEqualTo(desk.calls().getFirst().id());
        assertThat(board.rail().newsProperty().get()).isZero();
    }

    @Test
    void aRoundOfTheRailComesToTheStageAndNothingMovesInTheRail() {
        var first = drafted("a harbour");
        var second = drafted("a lighthouse");

        board.open(board.rail().rounds().getLast());

        assertThat(focus().id()).isEqualTo(new PictureId(first, 0));
        assertThat(rounds()).containsExactly(second, first);
    }

    @Test
    void whatIsHereIsShownForNothing() {
        var first = drafted("a harbour");
        drafted("a lighthouse");
        models.brief().promptProperty().set("a harbour");
        pump.until(() -> models.brief().dealProperty().get().isShowing());

        models.brief().draft();
        pump.until(() -> focus().call().id().equals(first));

        assertThat(desk.calls()).hasSize(2);
        assertThat(board.isCached(first)).isTrue();
    }

    @Test
    void aVerdictHitsThePictureInFocus() {
        var call = drafted("a harbour");
        board.focusNumber(3);

        judged(Verdict.PICK);

        assertThat(verdict(new PictureId(call, 2))).isEqualTo(Verdict.PICK);
        assertThat(verdict(new PictureId(call, 1))).isEqualTo(Verdict.NONE);
    }

    @Test
    void verdictsAreTakenBackAndGivenAgain() {
        var call = drafted("a harbour");
        judged(Verdict.PICK);
        board.focusNumber(2);
        judged(Verdict.REJECT);

        board.undo();
        pump.until(() -> verdict(new PictureId(call, 1)) == Verdict.NONE);
        assertThat(verdict(new PictureId(call, 0))).isEqualTo(Verdict.PICK);

        board.redo();
        pump.until(() -> verdict(new PictureId(call, 1)) == Verdict.REJECT);
        assertThat(focus().id()).isEqualTo(new PictureId(call, 1));
    }

    @Test
    void starsComeAndGo() {
        drafted("a harbour");

        board.rate(4);
        pump.until(() -> stars() == 4);
        board.rate(4);
        pump.until(() -> stars() == 0);

        assertThat(focus().verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void aPlaceWithoutAPictureTakesNoVerdict() {
        desk.vendor.holdUntil(held);
        order("a harbour");
        pump.until(() -> focus() != null);

        board.judge(Verdict.PICK);
        pump.drain();

        assertThat(focus().verdict()).isEqualTo(Verdict.NONE);
        assertThat(desk.journal.entries()).noneMatch(entry -> entry instanceof Entry.Judged);
    }

    @Test
    void arrowsMoveWithinTheRoundAndOnToTheNext() {
        var first = drafted("a harbour");
        var second = drafted("a lighthouse");

        board.move(1, 0);
        assertThat(focus().id()).isEqualTo(new PictureId(second, 1));
        board.move(1, 0);
        assertThat(focus().id()).isEqualTo(new PictureId(second, 1));
        board.move(0, 1);
        assertThat(focus().id()).isEqualTo(new PictureId(second, 3));
        board.move(0, 1);
        assertThat(focus().id()).isEqualTo(new PictureId(first, 0));
        board.move(0, -1);
        assertThat(focus().id()).isEqualTo(new PictureId(second, 0));
    }

    @Test
    void steppingBackReturnsToTheRoundBefore() {
        var first = drafted("a harbour");
        var second = drafted("a lighthouse");
        board.focusOn(new PictureId(first, 2));

        board.stepBack();

        assertThat(focus().id()).isEqualTo(new PictureId(second, 0));
    }

    @Test
    void aFinalStandsBesideItsDraftAndStepsBackToIt() {
        var call = drafted("a harbour");
        board.focusNumber(2);
        finalized();

        assertThat(focus().draft()).get().extracting(Focus::id).isEqualTo(new PictureId(call, 1));
        assertThat(rounds()).containsExactly(call);
        board.stepBack();
        assertThat(focus().id()).isEqualTo(new PictureId(call, 1));
    }

    @Test
    void aFinalDoesNotTakeTheStageAndIsNew() {
        var call = drafted("a harbour");
        board.focusNumber(2);
        models.inspector().finalizeDraft();
        pump.until(() -> desk.calls().size() == 2 && isAllSettled());
        pump.until(
                () -> !focus().round().isUnderWay() && focus().round().finals().size() == 1);

        assertThat(focus().id()).isEqualTo(new PictureId(call, 1));
        assertThat(board.rail().isNew(focus().round())).isTrue();
        board.open(focus().round());
        assertThat(focus().isPair()).isTrue();
    }

    @Test
    void arrowsMoveBetweenADraftAndItsFinals() {
        var call = drafted("a harbour");
        finalized();

        board.move(-1, 0);
        assertThat(focus().id()).isEqualTo(new PictureId(call, 0));
    }

    @Test
    void numbersLeadFromAFinalToTheDrafts() {
        var call = drafted("a harbour");
        finalized();

        board.focusNumber(4);

        assertThat(focus().id()).isEqualTo(new PictureId(call, 3));
    }

    @Test
    void flippingShowsTheOtherOfDraftAndFinal() {
        var call = drafted("a harbour");
        finalized();
        var made = focus();

        assertThat(made.counterpart()).get().extracting(Focus::id).isEqualTo(new PictureId(call, 0));
        board.stepBack();
        assertThat(focus().counterpart()).get().extracting(Focus::id).isEqualTo(made.id());
    }

    @Test
    void aCallThatFailedKeepsItsPlaceAndCanBeSentAgainAsANewOne() {
        desk.vendor.exchange(new Exchange.NotSent("connection refused"));
        var call = drafted("a harbour");
        var failed = focus().call();
        assertThat(failed.state()).isInstanceOf(CallState.Released.class);

        desk.clock.advance(Duration.ofSeconds(1));
        models.orders()
                .again(failed, models.orders().priceAgain(failed).orElseThrow().total());
        pump.until(() -> desk.calls().size() == 2 && isAllSettled());

        assertThat(desk.calls()).extracting(made -> made.id()).contains(call);
        assertThat(desk.calls().getFirst().state()).isInstanceOf(CallState.Settled.class);
    }

    @Test
    void aCallWaitingForItsPlaceIsCancelledForNothing() {
        desk.vendor.holdUntil(held);
        order("one");
        order("two");
        order("three");
        pump.until(() -> desk.calls().size() == 3 && desk.vendor.sent().size() == 2);
        pump.until(
                () -> focus() != null && focus().call().order().brief().prompt().equals("three"));

        assertThat(board.placeInLine(focus().call())).isEqualTo(1);
        models.orders().cancel(focus().call().id());
        pump.until(() -> focus().call().state() instanceof CallState.Released);

        assertThat(desk.ledger.balances().today().reserved().micros()).isEqualTo(400_000);
    }

    @Test
    void theBoardComesBackAfterARestart() {
        drafted("a harbour");
        var call = drafted("a lighthouse");
        board.focusNumber(3);

        var again = open().board();
        pump.until(() -> again.loadedProperty().get());

        assertThat(again.focusProperty().get()).extracting(Focus::id).isEqualTo(new PictureId(call, 2));
        assertThat(again.rail().rounds()).hasSize(2);
    }

    @Test
    void theDraftsOfAFinalAreFetchedWhenTheyAreOlderThanTheWindow() {
        var call = drafted("a harbour");
        var draft = new PictureId(call, 1);
        desk.studio.judging().judge(draft, Judgement.NONE.with(Verdict.PICK));
        finalized();

        var rounds = new Rounds();
        desk.calls().stream()
                .filter(made -> made.purpose().intent() == Intent.FINAL)
                .forEach(rounds::put);

        assertThat(rounds.missing()).containsExactly(call);
    }

    private Desk.Models open() {
        return desk.open(new Background(Runnable::run, pump, desk.failures::add));
    }

    private Focus focus() {
        return board.focusProperty().get();
    }

    private List<CallId> rounds() {
        return board.rail().rounds().stream().map(Round::id).toList();
    }

    private void order(String prompt) {
        desk.clock.advance(Duration.ofSeconds(1));
        models.brief().promptProperty().set(prompt);
        pump.drain();
        models.brief().draft();
        pump.drain();
    }

    /// Drafts and waits until it has ended and the board knows.
    private CallId drafted(String prompt) {
        int before = desk.calls().size();
        order(prompt);
        pump.until(() -> desk.calls().size() == before + 1 && isAllSettled());
        var call = desk.calls().getFirst();
        pump.until(() -> board.focusProperty().get() != null && knows(call.id()));
        return call.id();
    }

    private boolean knows(CallId call) {
        return board.rail().rounds().stream()
                .flatMap(Round::calls)
                .anyMatch(made -> made.id().equals(call) && !made.state().isUnderWay());
    }

    private void finalized() {
        desk.clock.advance(Duration.ofSeconds(1));
        models.inspector().finalizeDraft();
        pump.until(() -> board.rail().newsProperty().get() == 1);
        board.showNews();
        assertThat(focus().isPair()).isTrue();
    }

    private void judged(Verdict verdict) {
        board.judge(verdict);
        pump.until(() -> focus().verdict() == verdict);
    }

    private int stars() {
        return focus().picture().orElseThrow().judgement().stars();
    }

    private Verdict verdict(PictureId picture) {
        return desk.library
                .call(picture.call())
                .orElseThrow()
                .pictures()
                .get(picture.index())
                .judgement()
                .verdict();
    }

    private boolean isAllSettled() {
        return desk.calls().stream().noneMatch(call -> call.state().isUnderWay());
    }
}
