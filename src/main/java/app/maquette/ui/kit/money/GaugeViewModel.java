package app.maquette.ui.kit.money;

import app.maquette.domain.CollectionId;
import app.maquette.domain.request.Quote;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.money.Forecast;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The day's money as it moves. FX thread only.
public final class GaugeViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Balances> balances = new ReadOnlyObjectWrapper<>(this, "balances");
    private final ReadOnlyObjectWrapper<Duration> untilReset =
            new ReadOnlyObjectWrapper<>(this, "untilReset", Duration.ZERO);
    private final Clock clock;
    private final Refresher<Balances> reading;

    public GaugeViewModel(Ledger ledger, Clock clock, Background background) {
        this.clock = clock;
        this.reading = new Refresher<>(background, () -> ledger::balances, this::take);
        ledger.changes().subscribe(background.newestOnFx(this::take));
        reading.refresh();
    }

    /// Null until the ledger was first read.
    public ReadOnlyObjectProperty<@Nullable Balances> balancesProperty() {
        return balances.getReadOnlyProperty();
    }

    /// How long the day still lasts.
    public ReadOnlyObjectProperty<Duration> untilResetProperty() {
        return untilReset.getReadOnlyProperty();
    }

    /// Time has passed: the day and the last hour move on without entries.
    public void tick() {
        reading.refresh();
    }

    /// What the caps still allow for the collection; empty until balances and both prices are known.
    public Optional<Forecast> forecast(CollectionId collection, @Nullable Quote round, @Nullable Quote last) {
        var now = balances.get();
        return now == null || round == null || last == null
                ? Optional.empty()
                : Optional.of(Forecast.of(now, now.leftFor(collection), round.total(), last.total(), clock.instant()));
    }

    private void take(Balances now) {
        var before = balances.get();
        if (before == null || before.entry() <= now.entry()) {
            balances.set(now);
            var left = Duration.between(clock.instant(), now.resetsAt());
            untilReset.set(left.isNegative() ? Duration.ZERO : left);
        }
    }
}
