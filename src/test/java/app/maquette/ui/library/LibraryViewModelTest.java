package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.DayRule;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Intent;
import app.maquette.studio.call.Judging;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.Library.Sorting;
import app.maquette.ui.OneThreadFx;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.kit.task.Background;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
    private final List<Throwable> failures = new ArrayList<>();
    private final OneThreadFx fx = new OneThreadFx();
    private final Background background = new Background(Runnable::run, fx, failures::add);
    private final FakeLibrary library = new FakeLibrary(SampleCalls.of(10, 30));
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new JournalLedger(
            journal, Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC), new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    private final LibraryViewModel model = new LibraryViewModel(
            library,
            new LiveCalls(ledger, library, Runnable::run),
            new Verdicts(new Judging(ledger), background),
            () -> new LedgerDay(SampleCalls.TODAY),
            background);

    @Test
    void nothingIsReadBeforeSomebodyLooks() {
        assertThat(model.pictures()).isEmpty();

        model.setVisible(true);

        assertThat(model.contentProperty().get().count())
                .isEqualTo(library.size().pictures());
    }

    @Test
    void everyPictureIsOfADay() {
        model.setVisible(true);

        var content = model.contentProperty().get();

        assertThat(content.groups()).hasSize(10);
        assertThat(content.groups().stream().mapToInt(Group::pictures).sum())
                .isEqualTo(model.pictures().size());
    }

    @Test
    void shelvesAndCollectionsAreCounted() {
        model.setVisible(true);

        var shelves = model.shelvesProperty().get();

        assertThat(shelves.count(Shelf.FINALS)).isEqualTo(100);
        assertThat(shelves.count(Shelf.PICKS_NOT_FINALIZED)).isEqualTo(100);
        assertThat(shelves.collections()).extracting("path").contains("Textures");
    }

    @Test
    void typingFiltersAtOnce() {
        model.setVisible(true);

        model.query().searchProperty().set("lighthouse stars:4");

        assertThat(model.pictures()).isNotEmpty().allSatisfy(shown -> {
            assertThat(shown.call().order().brief().prompt()).contains("Lighthouse");
            assertThat(shown.picture().judgement().stars()).isEqualTo(4);
        });
    }

    @Test
    void thePictureInFocusKeepsItsPlaceWhenTheFilterChanges() {
        model.setVisible(true);
        model.chosen().focus(500);
        var held = model.chosen().focusedProperty().get();

        model.query()
                .placeProperty()
                .set(new SidebarItem.InCollection(held.call().reserve().collection()));

        assertThat(model.chosen().focusedProperty().get()).isEqualTo(held);
        assertThat(model.contentProperty().get().place())
                .isEqualTo(model.chosen().focus());
    }

    @Test
    void whenTheFocusDoesNotMatchItsNeighbourTakesTheFocus() {
        model.setVisible(true);
        model.chosen().focus(3);

        model.query().placeProperty().set(new SidebarItem.OnShelf(Shelf.FINALS));

        assertThat(model.chosen().focus()).isBetween(0, 1);
        assertThat(model.chosen().focusedProperty().get().purpose().intent()).isEqualTo(Intent.FINAL);
    }

    @Test
    void newPicturesPushNothingAway() {
        model.setVisible(true);
        model.chosen().focus(300);
        model.look(290);
        var held = model.chosen().focusedProperty().get();
        model.pictures().get(290);
        library.add(SampleCalls.draft(90_000, SampleCalls.NOW, new Random(1)));

        model.rate(3);
        fx.drain();

        assertThat(model.contentProperty().get().place()).isEqualTo(294);
        assertThat(model.contentProperty().get().still()).isTrue();
        assertThat(model.chosen().focusedProperty().get().picture().id())
                .isEqualTo(held.picture().id());
    }

    @Test
    void aVerdictShowsAtOnceAndIsRecorded() {
        model.setVisible(true);
        model.chosen().focus(4);
        var id = model.chosen().focusedProperty().get().picture().id();
        int stars = model.chosen().focusedProperty().get().picture().judgement().stars();

        model.judge(Verdict.PICK);

        assertThat(journal.entries())
                .last()
                .isEqualTo(new Entry.Judged(SampleCalls.NOW, id, new Judgement(Verdict.PICK, stars)));
    }

    @Test
    void theSameStarsAgainTakeThemAway() {
        model.setVisible(true);
        model.query().placeProperty().set(new SidebarItem.OnShelf(Shelf.FINALS));
        model.chosen().focus(0);

        model.rate(4);

        assertThat(journal.entries())
                .last()
                .isInstanceOfSatisfying(
                        Entry.Judged.class,
                        judged -> assertThat(judged.judgement().stars()).isZero());
    }

    @Test
    void theAssetOfAFinalHoldsItsDrafts() {
        model.setVisible(true);
        model.query().placeProperty().set(new SidebarItem.OnShelf(Shelf.FINALS));

        model.chosen().focus(0);

        var lineage = model.chosen().lineageProperty().get();
        assertThat(lineage.rounds()).hasSize(1);
        assertThat(lineage.cost()).hasToString("$0.28");
    }

    @Test
    void theBriefGoesToTheWorkbench() {
        var taken = new ArrayList<Brief>();
        model.setOnUsePrompt(taken::add);
        model.setVisible(true);
        model.chosen().focus(7);

        model.usePrompt();

        assertThat(taken)
                .containsExactly(
                        model.chosen().focusedProperty().get().call().order().brief());
    }

    @Test
    void aPictureIsShownWhateverTheFilterWas() {
        model.setVisible(true);
        var wanted = model.pictures().get(700).picture().id();
        model.query().searchProperty().set("nothing like this");

        model.reveal(wanted);

        assertThat(model.chosen().focusedProperty().get().picture().id()).isEqualTo(wanted);
    }

    @Test
    void theFirstPictureIsInFocusAsSoonAsItIsRead() {
        model.setVisible(true);

        assertThat(model.chosen().selectionProperty().get()).isEqualTo(GridSelection.of(0));
        assertThat(model.chosen().focusedProperty().get())
                .isEqualTo(model.pictures().get(0));
    }

    @Test
    void thoseChosenStayChosenWhenOthersArriveBeforeThem() {
        model.setVisible(true);
        model.chosen().select(GridSelection.of(10).upTo(12));
        var held = model.pictures().get(11).picture().id();
        library.add(SampleCalls.draft(90_000, SampleCalls.NOW, new Random(1)));

        model.setVisible(false);
        ledger.post(
                at -> new Entry.Judged(at, model.pictures().get(50).picture().id(), new Judgement(Verdict.NONE, 2)));
        fx.drain();
        model.setVisible(true);
        fx.drain();

        assertThat(model.chosen().selectionProperty().get().indices()).containsExactly(14, 15, 16);
        assertThat(model.pictures().get(15).picture().id()).isEqualTo(held);
    }

    @Test
    void anotherFilterLeavesOnlyTheFocusChosen() {
        model.setVisible(true);
        model.chosen().select(GridSelection.all(40));

        model.query().searchProperty().set("lighthouse");

        assertThat(model.chosen().count()).isEqualTo(1);
    }

    @Test
    void moreThanAThousandAreNotJudgedAtOnce() {
        var told = new ArrayList<String>();
        model.setOnTooMany(() -> told.add("too many"));
        model.setVisible(true);
        model.chosen().select(GridSelection.of(0).upTo(Selection.MOST));

        model.judge(Verdict.REJECT);

        assertThat(told).hasSize(1);
        assertThat(journal.entries()).noneMatch(entry -> entry instanceof Entry.Judged);
    }

    @Test
    void chosenPicturesThatAreNotHereAreReadBeforeTheyAreJudged() {
        model.setVisible(true);
        model.chosen().select(GridSelection.of(0).upTo(899));

        model.rate(3);

        assertThat(journal.entries().stream()
                        .filter(entry -> entry instanceof Entry.Judged)
                        .map(entry -> ((Entry.Judged) entry).picture())
                        .distinct())
                .hasSize(900);
    }

    @Test
    void groupsByStarsHoldEveryPictureAndItsCost() {
        model.setVisible(true);
        var cost = model.contentProperty().get().cost();

        model.query().orderProperty().set(Sorting.BEST);

        var content = model.contentProperty().get();
        assertThat(content.cost()).isEqualTo(cost);
        assertThat(content.groups())
                .extracting(group -> ((Group.OfStars) group).stars())
                .containsExactly(4, 0);
        assertThat(content.groups().stream().mapToInt(Group::pictures).sum()).isEqualTo(content.count());
    }

    @Test
    void theOldestComeFirstWhereAskedFor() {
        model.setVisible(true);

        model.query().orderProperty().set(Sorting.OLDEST);

        assertThat(model.pictures().get(0).call().at())
                .isBefore(
                        model.pictures().get(model.pictures().size() - 1).call().at());
        assertThat(model.contentProperty().get().groups()).hasSize(10);
    }
}
