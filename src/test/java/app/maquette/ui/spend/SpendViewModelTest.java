package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.ui.OneThreadFx;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.task.Background;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendViewModelTest {
    private static final LedgerDay TODAY = new LedgerDay(SampleCalls.TODAY);
    private final List<Throwable> failures = new ArrayList<>();
    private final OneThreadFx fx = new OneThreadFx();
    private final Background background = new Background(Runnable::run, fx, failures::add);
    private final Entry.Reserve unclear =
            SampleCalls.reserve(7_000, SampleCalls.NOW, Purpose.DRAFT, FakeBook.brief("Textures"), 4, null);
    private final MemoryJournal journal = new MemoryJournal()
            .holding(List.of(
                    unclear,
                    new Entry.Sent(SampleCalls.NOW, unclear.call()),
                    new Entry.Doubt(
                            SampleCalls.NOW,
                            unclear.call(),
                            Money.ZERO,
                            unclear.amount(),
                            "no-answer",
                            "timed out",
                            List.of())));
    private final TestClock clock = TestClock.at(SampleCalls.NOW.toString());
    private final Ledger ledger = new JournalLedger(journal, clock, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    private final FakeBook book = new FakeBook(SampleCalls.of(40, 12));
    private final SpendViewModel model = new SpendViewModel(
            new SpendViewModel.Books(ledger, book, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE)),
            clock,
            background);

    @Test
    void theMonthAddsUp() {
        model.setVisible(true);

        var figures = model.figuresProperty().get();

        var days = figures.days().stream().map(bar -> bar.sum()).reduce(Money.ZERO, Money::plus);
        var models = figures.models().stream().map(row -> row.line().cost()).reduce(Money.ZERO, Money::plus);
        var collections =
                figures.collections().stream().map(row -> row.line().cost()).reduce(Money.ZERO, Money::plus);
        assertThat(figures.days()).hasSize(30);
        assertThat(List.of(days, models, collections))
                .containsOnly(figures.all().cost());
        assertThat(figures.all().cost()).isEqualTo(Money.parse("1.92").times(22));
    }

    @Test
    void theLedgersOwnNumbersAreThereBeforeTheIndex() {
        var waiting = new ArrayDeque<Runnable>();
        var early = new SpendViewModel(
                new SpendViewModel.Books(ledger, book, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE)),
                clock,
                new Background(waiting::add, fx, failures::add));
        book.questions.clear();
        early.setVisible(true);

        waiting.remove().run();
        fx.drain();

        var figures = early.figuresProperty().get();
        assertThat(figures.isWhole()).isFalse();
        assertThat(figures.all().cost()).hasToString("$0.20");
        assertThat(figures.days().get(SampleCalls.TODAY.getDayOfMonth() - 1).sum())
                .hasToString("$0.20");
        assertThat(early.balancesProperty().get().today().doubt()).hasToString("$0.20");
        assertThat(early.outlookProperty().get().forecast()).isPresent();
        assertThat(early.rows().knownProperty().get()).isFalse();
        assertThat(book.questions).isEmpty();
    }

    @Test
    void whatTheLedgerKnowsByItselfNeverReplacesTheWhole() {
        var waiting = new ArrayDeque<Runnable>();
        var unordered = new SpendViewModel(
                new SpendViewModel.Books(ledger, book, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE)),
                clock,
                new Background(waiting::add, fx, failures::add));
        unordered.setVisible(true);

        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
            fx.drain();
        }

        assertThat(unordered.figuresProperty().get().isWhole()).isTrue();
        assertThat(unordered.figuresProperty().get().all().cost())
                .isEqualTo(Money.parse("1.92").times(22));
    }

    @Test
    void savingsAreStatedAgainstDraftsOnTheFinalModel() {
        model.setVisible(true);

        var saved = model.figuresProperty().get().saved();

        assertThat(saved.drafts()).isEqualTo(22 * 8 * 4);
        assertThat(saved.alternative()).isEqualTo(Money.parse("0.08").times(saved.drafts()));
        assertThat(saved.spent()).isEqualTo(model.figuresProperty().get().all().cost());
        assertThat(saved.drafting()).isEqualTo(saved.alternative().minus(saved.spent()));
    }

    @Test
    void aPriceNobodyKnowsLeavesTheRestOfTheScreenReadable() {
        var sums = book.sums(SampleCalls.TODAY.withDayOfMonth(1), SampleCalls.TODAY);
        var prices = CallPricing.of(Catalogue.standard(), List.of(Samples.noPrice("V_2")));

        var reading = SpendReading.of(ledger.balances(), YearMonth.of(2026, 11), sums, prices, clock.instant());

        assertThat(reading.figures().all().cost()).isEqualTo(Money.parse("1.92").times(22));
        assertThat(reading.figures().saved()).isNull();
        assertThat(reading.forecast(ledger.balances(), clock.instant())).isEmpty();
    }

    @Test
    void timeAloneMovesTheOutlookAndReadsNoRows() {
        ledger.post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.parse("1"), "small"));
        model.setVisible(true);
        book.questions.clear();
        var before = model.outlookProperty().get();

        clock.advance(Duration.ofMinutes(30));
        model.tick();

        var after = model.outlookProperty().get();
        assertThat(before.untilReset().minus(after.untilReset())).isEqualTo(Duration.ofMinutes(30));
        assertThat(before.capReached()).contains(SampleCalls.NOW.plus(Duration.ofHours(4)));
        assertThat(after.capReached()).contains(clock.instant().plus(Duration.ofHours(4)));
        assertThat(after.forecast().orElseThrow().rounds()).isEqualTo(4);
        assertThat(book.questions).isEmpty();
    }

    @Test
    void midnightBringsTheNewDayByItself() {
        model.setVisible(true);

        clock.advance(Duration.ofHours(10));
        model.tick();

        assertThat(model.balancesProperty().get().day().date()).isEqualTo(SampleCalls.TODAY.plusDays(1));
        assertThat(model.balancesProperty().get().today().sum()).isEqualTo(Money.ZERO);
        assertThat(model.outlookProperty().get().capReached()).isEmpty();
    }

    @Test
    void monthsArePassedThroughButNotBeyondThisOne() {
        model.setVisible(true);

        model.nextMonth();
        assertThat(model.figuresProperty().get().month()).hasToString("2026-11");

        model.previousMonth();
        assertThat(model.figuresProperty().get().month()).hasToString("2026-10");
        assertThat(model.isCurrentMonth()).isFalse();

        model.nextMonth();
        assertThat(model.isCurrentMonth()).isTrue();
    }

    @Test
    void theRowsAreReadByPagesWhereTheyLie() {
        model.setVisible(true);
        book.questions.clear();

        model.rows().orderProperty().set(Sorting.DEAREST);
        model.rows().textProperty().set("textures");

        assertThat(book.questions)
                .containsExactly(" DEAREST 0", " DEAREST 40", "textures DEAREST 0", "textures DEAREST 40");
        assertThat(model.rows().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.collection()).isEqualTo("Textures"));
    }

    @Test
    void onlyTheStateAskedForIsListed() {
        model.setVisible(true);

        model.rows().stateProperty().set(State.CACHE);

        assertThat(model.rows().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.amount()).isEqualTo(Money.ZERO));
    }

    @Test
    void whatFillsTheDayIsListedDearestFirst() {
        model.setVisible(true);

        model.showWhatFills(new CapScope.OneDay(TODAY));

        assertThat(model.rows().filter().from()).isEqualTo(SampleCalls.TODAY);
        assertThat(model.rows().filter().to()).isEqualTo(SampleCalls.TODAY);
        assertThat(model.rows().rows().get(0).amount()).hasToString("$0.20");
    }

    @Test
    void aDoubtIsResolvedAsBilled() {
        model.setVisible(true);
        var doubt = model.doubts().openProperty().get().getFirst();

        model.doubts().billed(doubt, "stands in the statement");
        fx.drain();

        assertThat(model.doubts().openProperty().get()).isEmpty();
        assertThat(journal.entries())
                .last()
                .isEqualTo(new Entry.Resolve(
                        SampleCalls.NOW, unclear.call(), unclear.amount(), "user", "stands in the statement"));
        assertThat(model.balancesProperty().get().today().settled()).hasToString("$0.20");
    }

    @Test
    void aDoubtIsResolvedAsNotBilled() {
        model.setVisible(true);

        model.doubts().notBilled(model.doubts().openProperty().get().getFirst(), "");
        fx.drain();

        assertThat(model.balancesProperty().get().today().sum()).isEqualTo(Money.ZERO);
    }

    @Test
    void whoKeepsWaitingKeepsTheDoubtInTheCap() {
        model.setVisible(true);
        var doubt = model.doubts().openProperty().get().getFirst();

        model.doubts().keepWaiting(doubt);

        assertThat(model.doubts().isWaiting(doubt)).isTrue();
        assertThat(model.doubts().held()).hasToString("$0.20");
    }

    @Test
    void aCapForTodayIsSetWithItsReason() {
        model.setVisible(true);
        var today = new CapScope.OneDay(TODAY);

        model.caps().set(today, Money.parse("15"), " fair on Monday ");
        fx.drain();

        assertThat(journal.entries())
                .last()
                .isEqualTo(new Entry.Cap(SampleCalls.NOW, today, Money.parse("15"), "fair on Monday"));
        assertThat(model.caps().stateProperty().get().caps())
                .first()
                .satisfies(cap -> assertThat(cap.amount()).hasToString("$15.00"));
        assertThat(model.caps().stateProperty().get().caps().get(1).amount()).hasToString("$10.00");
    }

    @Test
    void aCapBelowWhatIsSpentIsFull() {
        model.setVisible(true);

        model.caps().set(new CapScope.OneCollection(new CollectionId("Textures")), Money.parse("0.10"), "enough");
        fx.drain();

        assertThat(model.caps().stateProperty().get().caps())
                .last()
                .satisfies(cap -> assertThat(cap.isFull()).isTrue());
        assertThat(model.caps().stateProperty().get().uncapped()).isEmpty();
    }

    @Test
    void onlyAmountsAreTakenForCaps() {
        assertThat(Caps.parse("12.50")).contains(Money.parse("12.50"));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> List.of("", "ten", "-1", "1.2345678").get(i)))
                .allSatisfy(typed -> assertThat(Caps.parse(typed)).isEmpty());
    }
}
