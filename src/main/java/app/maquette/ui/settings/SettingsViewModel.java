package app.maquette.ui.settings;

import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.studio.Preferences;
import app.maquette.studio.Settings;
import app.maquette.studio.Settings.Scheme;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Refresher;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// State and actions of the settings: what the preferences hold, and the cap, day and prices of the ledger.
/// FX thread only.
public final class SettingsViewModel {
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable Day> day = new ReadOnlyObjectWrapper<>();
    private final Preferences preferences;
    private final Ledger ledger;
    private final Background background;
    private final PriceTable prices;
    private final Refresher<Day> reads;
    private boolean visible;

    /// The day as the ledger has it.
    ///
    /// @param next the rule that takes over at `nextFrom`, both null when none is waiting
    public record Day(
            Balances balances,
            @Nullable DayRule next,
            @Nullable Instant nextFrom) {}

    public SettingsViewModel(Preferences preferences, Ledger ledger, PriceTable prices, Background background) {
        this.preferences = preferences;
        this.ledger = ledger;
        this.background = background;
        this.prices = prices;
        settings.set(preferences.settings());
        preferences.settingsChanges().subscribe(background.onFx(settings::set));
        reads = new Refresher<>(background, () -> this::readDay, day::set);
        ledger.changes().subscribe(background.onFx(_ -> refresh()));
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Null before the first read.
    public ReadOnlyObjectProperty<@Nullable Day> dayProperty() {
        return day.getReadOnlyProperty();
    }

    public PriceTable prices() {
        return prices;
    }

    /// Reads nothing while nobody looks.
    public void setVisible(boolean visible) {
        this.visible = visible;
        refresh();
    }

    public void setScheme(Scheme scheme) {
        change(now -> new Settings(now.freshFor(), now.connectTimeout(), now.deadline(), now.imagesInFlight(), scheme));
    }

    /// Null for ever.
    public void setFreshFor(@Nullable Duration freshFor) {
        change(now -> new Settings(freshFor, now.connectTimeout(), now.deadline(), now.imagesInFlight(), now.scheme()));
    }

    public void setConnectTimeout(Duration timeout) {
        change(now -> new Settings(now.freshFor(), timeout, now.deadline(), now.imagesInFlight(), now.scheme()));
    }

    public void setDeadline(Duration deadline) {
        change(now -> new Settings(now.freshFor(), now.connectTimeout(), deadline, now.imagesInFlight(), now.scheme()));
    }

    public void setImagesInFlight(int images) {
        change(now -> new Settings(now.freshFor(), now.connectTimeout(), now.deadline(), images, now.scheme()));
    }

    /// A new hour or zone; it counts from the next reset.
    public void setDayRule(DayRule rule, String reason) {
        var now = day.get();
        if (now != null && !rule.equals(now.next() == null ? now.balances().rule() : now.next())) {
            post(() -> ledger.changeDayRule(rule, reason));
        }
    }

    /// The cap of each day.
    public void setDailyCap(Money amount, String reason) {
        post(() -> ledger.post(at -> new Entry.Cap(at, new CapScope.EveryDay(), amount, reason)));
    }

    private void post(Runnable entry) {
        background
                .job(() -> {
                    entry.run();
                    return readDay();
                })
                .onSuccess(day::set)
                .start();
    }

    private void change(UnaryOperator<Settings> change) {
        var after = change.apply(settings.get());
        if (!after.equals(settings.get())) {
            settings.set(after);
            preferences.changeSettings(change);
        }
    }

    private void refresh() {
        if (visible) {
            reads.refresh();
            prices.refresh();
        }
    }

    private Day readDay() {
        var state = ledger.state();
        return new Day(ledger.balances(), state.next(), state.nextFrom());
    }
}
