package app.maquette.ui.shell;

import app.maquette.domain.LedgerDay;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Ledger;
import app.maquette.ui.kit.task.Background;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Whether a clock that was wrong moved the ledger's day ahead of today, and the answer to that. FX thread only.
public final class DayWatch {
    private final ReadOnlyObjectWrapper<@Nullable Ahead> ahead = new ReadOnlyObjectWrapper<>(this, "ahead");
    private final ObservableValue<@Nullable Balances> balances;
    private final Pauses pauses;
    private final Ledger ledger;
    private final Clock clock;
    private final Background background;

    /// The day that counts, and the one the clock says.
    public record Ahead(LedgerDay ledger, LedgerDay clock) {}

    public DayWatch(
            ObservableValue<@Nullable Balances> balances,
            Pauses pauses,
            Ledger ledger,
            Clock clock,
            Background background) {
        this.balances = balances;
        this.pauses = pauses;
        this.ledger = ledger;
        this.clock = clock;
        this.background = background;
        balances.subscribe(_ -> look());
        pauses.changes().subscribe(background.onFx(_ -> look()));
    }

    /// Null while the days agree, and while the clock itself is in question.
    public ReadOnlyObjectProperty<@Nullable Ahead> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /// Time has passed, or the clock was set.
    public void look() {
        var now = balances.getValue();
        ahead.set(now == null || pauses.current().contains(Failure.Pause.CLOCK) ? null : compare(now));
    }

    /// Counts from the clock's day on.
    public void correct(String reason) {
        if (ahead.get() != null) {
            background
                    .job(() -> {
                        ledger.correctDay(reason.strip());
                        return reason;
                    })
                    .start();
        }
    }

    private @Nullable Ahead compare(Balances now) {
        var today = now.rule().dayOf(clock.instant());
        // One day ahead comes with a new zone or hour, and heals by itself.
        return ChronoUnit.DAYS.between(today.date(), now.day().date()) > 1 ? new Ahead(now.day(), today) : null;
    }
}
