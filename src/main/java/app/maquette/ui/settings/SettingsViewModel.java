package app.maquette.ui.settings;

import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.port.Preferences;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.command.UndoHistory;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// State and actions of the settings: what the preferences hold, and the caps, day and prices of the ledger.
/// FX thread only.
public final class SettingsViewModel {
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable Day> day = new ReadOnlyObjectWrapper<>();
    private final Preferences preferences;
    private final Ledger ledger;
    private final Background background;
    private final PriceTable prices;
    private final UpdateWatch updates;
    private final Caps caps;
    private final UndoHistory<Step> history = new UndoHistory<>();
    private final Refresher<Day> reads;
    private boolean visible;

    /// The day as the ledger has it.
    ///
    /// @param coming the rule of the days to come; another than today's while a change waits for the reset
    public record Day(Balances balances, DayRule coming) {
        public boolean isChanging() {
            return !coming.equals(balances.rule());
        }

        /// When today ends, and when the day after it, were this the rule from the next reset on.
        public List<Instant> ends(DayRule rule) {
            var today = balances.day();
            var reset = balances.resetsAt();
            var first = rule.dayOf(reset).compareTo(today) > 0 ? reset : rule.endOf(today);
            return List.of(first, rule.endOf(rule.dayOf(first)));
        }
    }

    private record Step(Settings before, Settings after) {}

    public SettingsViewModel(
            Preferences preferences, Ledger ledger, PriceTable prices, UpdateWatch updates, Background background) {
        this.preferences = preferences;
        this.ledger = ledger;
        this.background = background;
        this.prices = prices;
        this.updates = updates;
        this.caps = new Caps(ledger, background);
        settings.set(preferences.settings());
        preferences.settingsChanges().subscribe(background.onFx(settings::set));
        reads = new Refresher<>(background, () -> this::readDay, this::show);
        ledger.changes().subscribe(background.newestOnFx(_ -> refresh()));
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Null before the first read.
    public ReadOnlyObjectProperty<@Nullable Day> dayProperty() {
        return day.getReadOnlyProperty();
    }

    public Caps caps() {
        return caps;
    }

    public PriceTable prices() {
        return prices;
    }

    public UpdateWatch updates() {
        return updates;
    }

    /// Reads nothing while nobody looks.
    public void setVisible(boolean visible) {
        this.visible = visible;
        refresh();
    }

    public void setScheme(Scheme scheme) {
        change(now -> now.withScheme(scheme));
    }

    /// Null for ever.
    public void setFreshFor(@Nullable Duration freshFor) {
        change(now -> now.withFreshFor(freshFor));
    }

    public void setConnectTimeout(Duration timeout) {
        change(now -> now.withConnectTimeout(timeout));
    }

    public void setDeadline(Duration deadline) {
        change(now -> now.withDeadline(deadline));
    }

    public void setImagesInFlight(int images) {
        change(now -> now.withImagesInFlight(images));
    }

    /// What may be paid for one call without a question.
    public void setAskAbove(Money limit) {
        change(now -> now.withBuying(now.buying().withAskAbove(limit)));
    }

    /// Offers engines that the catalogue lists apart or off, or no more.
    public void setShown(List<EngineId> engines, boolean isShown) {
        change(now -> {
            var shown = new HashSet<>(now.buying().shown());
            if (isShown) {
                shown.addAll(engines);
            } else {
                engines.forEach(shown::remove);
            }
            return now.withBuying(now.buying().withShown(shown));
        });
    }

    public void setAcceptsFirst(boolean accepts) {
        change(now -> now.withAcceptsFirst(accepts));
    }

    /// Whether each start may ask for a later release.
    public void setLooksForUpdates(boolean allowed) {
        change(now -> now.withLooksForUpdates(allowed));
    }

    /// A new hour or zone; it counts from the next reset.
    public void setDayRule(DayRule rule, String reason) {
        var now = day.get();
        if (now == null || rule.equals(now.coming())) {
            return;
        }
        background
                .job(() -> {
                    ledger.changeDayRule(rule, reason.strip());
                    return readDay();
                })
                .onSuccess(this::show)
                .start();
    }

    /// Takes the last change of a setting back; money and days are not undone but set anew.
    public void undo() {
        history.undo().ifPresent(step -> put(step.before()));
    }

    /// Makes the change taken back last again.
    public void redo() {
        history.redo().ifPresent(step -> put(step.after()));
    }

    private void change(UnaryOperator<Settings> change) {
        var before = settings.get();
        var after = change.apply(before);
        if (!after.equals(before)) {
            history.did(new Step(before, after));
            put(after);
        }
    }

    private void put(Settings now) {
        settings.set(now);
        preferences.changeSettings(_ -> now);
    }

    private void refresh() {
        if (visible) {
            reads.refresh();
            prices.refresh();
        }
    }

    private void show(Day now) {
        day.set(now);
        caps.show(now.balances());
    }

    private Day readDay() {
        var state = ledger.state();
        var now = ledger.balances();
        return new Day(now, state.next() == null ? now.rule() : state.next());
    }
}
