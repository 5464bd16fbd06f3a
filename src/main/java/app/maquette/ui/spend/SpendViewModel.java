package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.LedgerDay;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.money.Forecast;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// State and actions of the Spend screen: the day, a month in figures, the ledger, doubts and caps. FX thread only.
public final class SpendViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Balances> balances = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SpendFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable CapHistory> history = new ReadOnlyObjectWrapper<>();
    private final Books books;
    private final Clock clock;
    private final LedgerRows rows;
    private final DoubtTray doubts;
    private final Caps caps;
    private final Refresher<SpendReading> first;
    private final Refresher<SpendReading> reads;
    private final Refresher<Balances> looks;
    private final Refresher<CapHistory> capReads;
    private @Nullable SpendReading reading;
    private @Nullable YearMonth month;
    private boolean visible;

    /// The ledger and the two views of it.
    public record Books(Ledger ledger, SpendBook spend, Doubts doubts) {}

    /// What time alone changes.
    ///
    /// @param capReached at the pace of the last hour; empty when not before the reset
    public record Outlook(Duration untilReset, Optional<Instant> capReached, Optional<Forecast> forecast) {
        static final Outlook UNKNOWN = new Outlook(Duration.ZERO, Optional.empty(), Optional.empty());
    }

    public SpendViewModel(Books books, Clock clock, Background background) {
        this.books = books;
        this.clock = clock;
        this.rows = new LedgerRows(books.spend(), background);
        this.doubts = new DoubtTray(books.doubts(), background);
        this.caps = new Caps(books.ledger(), background);
        first = new Refresher<>(background, this::firstQuestion, this::showFirst);
        reads = new Refresher<>(background, this::question, this::show);
        looks = new Refresher<>(background, () -> books.ledger()::balances, this::look);
        capReads = new Refresher<>(background, this::capQuestion, history::set);
        books.ledger().changes().subscribe(background.newestOnFx(_ -> refresh()));
    }

    /// The day as it stands; null before the first read.
    public ReadOnlyObjectProperty<@Nullable Balances> balancesProperty() {
        return balances.getReadOnlyProperty();
    }

    /// The month shown; null before the first read.
    public ReadOnlyObjectProperty<@Nullable SpendFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// What may still be done today, and until when.
    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// How the caps were changed; null before the first read.
    ReadOnlyObjectProperty<@Nullable CapHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public LedgerRows rows() {
        return rows;
    }

    public DoubtTray doubts() {
        return doubts;
    }

    public Caps caps() {
        return caps;
    }

    /// Reads nothing while nobody looks.
    public void setVisible(boolean visible) {
        this.visible = visible;
        refresh();
        rows.setVisible(visible);
    }

    /// Time has passed: the day, the last hour and the outlook move on without entries, and no row is read for that.
    public void tick() {
        if (visible) {
            looks.refresh();
        }
    }

    /// Brings everything up to date; what the ledger knows by itself waits for no index.
    public void refresh() {
        if (visible) {
            if (!isWhole()) {
                first.refresh();
            }
            reads.refresh();
            rows.refresh();
            capReads.refresh();
        }
    }

    public void previousMonth() {
        step(-1);
    }

    /// Not beyond the current month.
    public void nextMonth() {
        step(1);
    }

    /// Whether the month shown is the current one.
    public boolean isCurrentMonth() {
        var shown = figures.get();
        var now = balances.get();
        return shown == null || now == null || shown.month().equals(now.day().month());
    }

    /// Lists what fills a cap that refused, dearest first.
    public void showWhatFills(CapScope scope) {
        rows.stateProperty().set(null);
        rows.orderProperty().set(Sorting.DEAREST);
        rows.textProperty().set(scope instanceof CapScope.OneCollection(var id) ? nameOf(id) : "");
        var day = scope instanceof CapScope.OneDay(var one) ? one : today();
        switch (scope) {
            case CapScope.OneDay _, CapScope.EveryDay _ -> bound(day, day);
            case CapScope.EveryMonth _ ->
                bound(
                        day == null ? null : new LedgerDay(day.month().atDay(1)),
                        day == null ? null : new LedgerDay(day.month().atEndOfMonth()));
            case CapScope.OneCollection _ -> bound(null, null);
        }
    }

    /// What the collection is called now.
    String nameOf(CollectionId id) {
        var now = balances.get();
        return now == null ? id.firstName() : now.tree().path(id);
    }

    private void bound(@Nullable LedgerDay from, @Nullable LedgerDay to) {
        rows.fromProperty().set(from == null ? null : from.date());
        rows.toProperty().set(to == null ? null : to.date());
    }

    private @Nullable LedgerDay today() {
        var now = balances.get();
        return now == null ? null : now.day();
    }

    private void step(int months) {
        var shown = figures.get();
        if (shown != null && (months < 0 || !isCurrentMonth())) {
            month = shown.month().plusMonths(months);
            refresh();
        }
    }

    private boolean isWhole() {
        var shown = figures.get();
        return shown != null && shown.isWhole();
    }

    private Callable<SpendReading> firstQuestion() {
        var wanted = month;
        return () -> {
            var now = books.ledger().balances();
            var shown = wanted == null ? now.day().month() : wanted;
            return SpendReading.early(now, shown, books.ledger().state(), prices(), clock.instant());
        };
    }

    private void showFirst(SpendReading read) {
        if (!isWhole()) {
            show(read);
        }
    }

    private CallPricing prices() {
        return CallPricing.of(Catalogue.standard(), books.ledger().prices());
    }

    private Callable<SpendReading> question() {
        var wanted = month;
        return () -> {
            var now = books.ledger().balances();
            var shown = wanted == null ? now.day().month() : wanted;
            var sums = books.spend().sums(shown.atDay(1), shown.atEndOfMonth());
            return SpendReading.of(now, shown, sums, prices(), clock.instant());
        };
    }

    private Callable<CapHistory> capQuestion() {
        return () ->
                new CapHistory(books.spend().caps(), books.ledger().balances().rule());
    }

    private void show(SpendReading read) {
        reading = read;
        figures.set(read.figures());
        take(read.balances());
        if (isCurrentMonth()) {
            month = null;
        }
        doubts.show(read.balances().doubts());
        caps.show(read.balances());
    }

    private void look(Balances now) {
        var before = balances.get();
        if (before == null || before.entry() != now.entry() || !before.day().equals(now.day())) {
            refresh();
        } else {
            take(now);
        }
    }

    private void take(Balances now) {
        balances.set(now);
        var at = clock.instant();
        var left = Duration.between(at, now.resetsAt());
        outlook.set(new Outlook(
                left.isNegative() ? Duration.ZERO : left,
                Forecast.capReached(now, now.left(), at),
                reading == null ? Optional.empty() : reading.forecast(now, at)));
    }
}
