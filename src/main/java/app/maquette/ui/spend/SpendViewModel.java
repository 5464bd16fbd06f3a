package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.LedgerDay;
import app.maquette.studio.Doubts;
import app.maquette.studio.SpendBook;
import app.maquette.studio.SpendBook.Order;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Ledger;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Refresher;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// State and actions of the Spend screen: the day, a month in figures, the ledger, doubts and caps. FX thread only.
public final class SpendViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Balances> balances = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SpendFigures> figures = new ReadOnlyObjectWrapper<>();
    private final Ledger ledger;
    private final SpendBook book;
    private final LedgerRows rows;
    private final DoubtTray doubts;
    private final Caps caps;
    private final Refresher<Reading> reads;
    private @Nullable YearMonth month;
    private boolean visible;

    private record Reading(Balances balances, SpendFigures figures) {}

    public SpendViewModel(Ledger ledger, SpendBook book, Doubts doubts, Background background) {
        this.ledger = ledger;
        this.book = book;
        this.rows = new LedgerRows(book, background);
        this.doubts = new DoubtTray(doubts, background);
        this.caps = new Caps(ledger, background);
        reads = new Refresher<>(background, this::question, this::show);
        ledger.changes().subscribe(background.onFx(_ -> refresh()));
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
            var now = ledger.balances();
            var shown = wanted == null ? now.day().month() : wanted;
            return new Reading(now, SpendFigures.of(shown, book.sums(shown.atDay(1), shown.atEndOfMonth())));
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
