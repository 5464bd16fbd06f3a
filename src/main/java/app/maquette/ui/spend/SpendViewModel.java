package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Model;
import app.maquette.domain.Money;
import app.maquette.studio.Doubts;
import app.maquette.studio.Quotes;
import app.maquette.studio.SpendBook;
import app.maquette.studio.SpendBook.Order;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Ledger;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Caps;
import app.maquette.ui.kit.Refresher;
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
    private static final Model FINAL = Model.V_2;
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReadOnlyObjectWrapper<@Nullable Balances> balances = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SpendFigures> figures = new ReadOnlyObjectWrapper<>();
    private final Books books;
    private final Quotes quotes;
    private final Clock clock;
    private final LedgerRows rows;
    private final DoubtTray doubts;
    private final Caps caps;
    private final Refresher<Reading> reads;
    private @Nullable YearMonth month;
    private boolean visible;

    /// The ledger and the two views of it.
    public record Books(Ledger ledger, SpendBook spend, Doubts doubts) {}

    private record Reading(Balances balances, SpendFigures figures) {}

    public SpendViewModel(Books books, Quotes quotes, Clock clock, Background background) {
        this.books = books;
        this.quotes = quotes;
        this.clock = clock;
        this.rows = new LedgerRows(books.spend(), background);
        this.doubts = new DoubtTray(books.doubts(), background);
        this.caps = new Caps(books.ledger(), background);
        reads = new Refresher<>(background, this::question, this::show);
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
        rows.setVisible(visible);
        refresh();
    }

    /// Brings everything up to date; also as time passes.
    public void refresh() {
        if (visible) {
            reads.refresh();
            rows.refresh();
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
        rows.orderProperty().set(Order.DEAREST);
        rows.textProperty().set(scope instanceof CapScope.OneCollection(var name) ? name : "");
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

    /// When today's cap is reached at the pace of the last hour; empty when it is not before the reset.
    public Optional<Instant> capReachedAt() {
        var now = balances.get();
        if (now == null || now.lastHour().isZero()) {
            return Optional.empty();
        }
        var left = now.dayCap().minus(now.today().sum()).max(Money.ZERO);
        var seconds = SpendFigures.rounded(
                        left.times(HOUR.toSeconds()), now.lastHour().micros(), 1)
                .micros();
        return Optional.of(clock.instant().plusSeconds(seconds)).filter(at -> at.isBefore(now.resetsAt()));
    }

    /// How long the day still lasts.
    public Duration untilReset() {
        var now = balances.get();
        var left = now == null ? Duration.ZERO : Duration.between(clock.instant(), now.resetsAt());
        return left.isNegative() ? Duration.ZERO : left;
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

    private Callable<Reading> question() {
        var wanted = month;
        return () -> {
            var now = books.ledger().balances();
            var shown = wanted == null ? now.day().month() : wanted;
            var sums = books.spend().sums(shown.atDay(1), shown.atEndOfMonth());
            return new Reading(
                    now, SpendFigures.of(shown, sums, quotes.quote(FINAL, 1).each()));
        };
    }

    private void show(Reading reading) {
        balances.set(reading.balances());
        figures.set(reading.figures());
        if (isCurrentMonth()) {
            month = null;
        }
        doubts.show(reading.balances().doubts());
        caps.show(reading.balances());
    }
}
