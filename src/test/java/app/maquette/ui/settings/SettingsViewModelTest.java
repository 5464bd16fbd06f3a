package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.studio.Settings.Scheme;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.money.Price;
import app.maquette.studio.money.PriceList;
import app.maquette.ui.MemoryJournal;
import app.maquette.ui.OneThreadFx;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final List<Throwable> failures = new ArrayList<>();
    private final OneThreadFx fx = new OneThreadFx();
    private final Background background = new Background(Runnable::run, fx, failures::add);
    private final Clock clock = Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC);
    private final MemoryJournal journal = new MemoryJournal(List.of());
    private final Ledger ledger = new Ledger(journal, clock, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    private final FakePreferences preferences = new FakePreferences();
    private final SettingsViewModel model = new SettingsViewModel(
            preferences, ledger, new PriceTable(PriceList.standard(), ledger, clock, background), background);

    @Test
    void eachSettingIsKept() {
        model.setScheme(Scheme.LIGHT);
        model.setFreshFor(null);
        model.setDeadline(Duration.ofSeconds(90));
        model.setConnectTimeout(Duration.ofSeconds(5));
        model.setImagesInFlight(4);

        var kept = preferences.settings();
        assertThat(kept.scheme()).isEqualTo(Scheme.LIGHT);
        assertThat(kept.freshFor()).isNull();
        assertThat(kept.deadline()).hasSeconds(90);
        assertThat(kept.connectTimeout()).hasSeconds(5);
        assertThat(kept.imagesInFlight()).isEqualTo(4);
        assertThat(model.settingsProperty().get()).isEqualTo(kept);
    }

    @Test
    void aNewDayCountsFromTheNextReset() {
        model.setVisible(true);
        var early = new DayRule(ZoneId.of("Europe/Paris"), LocalTime.of(6, 0));

        model.setDayRule(early, "we work late");

        var day = model.dayProperty().get();
        assertThat(day.balances().rule().start()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(day.next()).isEqualTo(early);
        assertThat(day.nextFrom()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void theSameDayIsNotRecordedAgain() {
        model.setVisible(true);

        model.setDayRule(new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT), "");

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void theDailyCapIsRecordedWithItsReason() {
        model.setVisible(true);

        model.setDailyCap(Money.parse("25"), "campaign week");

        assertThat(journal.entries())
                .containsExactly(
                        new Entry.Cap(SampleCalls.NOW, new CapScope.EveryDay(), Money.parse("25"), "campaign week"));
        assertThat(model.dayProperty().get().balances().dayCap()).hasToString("$25.00");
    }

    @Test
    void anOwnPriceStandsOverTheCatalogueUntilReset() {
        model.setVisible(true);
        var prices = model.prices();

        prices.set("V_2", Money.parse("0.07"), prices.today(), "order form 7");
        assertThat(price("V_2").own()).isTrue();
        assertThat(price("V_2").each()).hasToString("$0.07");

        prices.reset("V_2");
        assertThat(price("V_2").own()).isFalse();
    }

    @Test
    void anAnnouncedPriceWaitsForItsDayAndCanBeTakenBack() {
        model.setVisible(true);
        var prices = model.prices();

        prices.set("V_2", Money.parse("0.09"), prices.today().plusDays(14), "announced");
        assertThat(price("V_2").each()).hasToString("$0.08");
        assertThat(prices.stateProperty().get().upcoming()).hasSize(1);

        prices.cancel(prices.stateProperty().get().upcoming().getFirst());
        assertThat(prices.stateProperty().get().upcoming()).isEmpty();
    }

    private Price price(String product) {
        return model.prices().stateProperty().get().prices().stream()
                .filter(price -> price.product().equals(product))
                .findFirst()
                .orElseThrow();
    }
}
