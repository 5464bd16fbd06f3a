package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.money.Price;
import app.maquette.studio.money.PriceList;
import app.maquette.studio.port.MemoryPreferences;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.Updates.News;
import app.maquette.ui.OneThreadFx;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.task.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsViewModelTest {
    private static final DayRule UTC_MIDNIGHT = new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT);
    private final List<Throwable> failures = new ArrayList<>();
    private final OneThreadFx fx = new OneThreadFx();
    private final Background background = new Background(Runnable::run, fx, failures::add);
    private final Clock clock = Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC);
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new JournalLedger(journal, clock, UTC_MIDNIGHT);
    private final AtomicInteger looks = new AtomicInteger();
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final SettingsViewModel model = new SettingsViewModel(
            preferences,
            ledger,
            new PriceTable(PriceList.standard(), ledger, clock, background),
            new UpdateWatch(this::look, background),
            background);

    @Test
    void eachSettingIsKept() {
        model.setScheme(Scheme.LIGHT);
        model.setFreshFor(null);
        model.setDeadline(Duration.ofSeconds(90));
        model.setConnectTimeout(Duration.ofSeconds(5));
        model.setImagesInFlight(4);
        model.setAcceptsFirst(true);
        model.setAskAbove(Money.ofMicros(750_000));
        var auto = new EngineId("auto");
        model.setShown(List.of(auto, new EngineId("z-image")), true);
        model.setShown(List.of(new EngineId("z-image")), false);

        var kept = preferences.settings();
        assertThat(kept.scheme()).isEqualTo(Scheme.LIGHT);
        assertThat(kept.freshFor()).isNull();
        assertThat(kept.deadline()).hasSeconds(90);
        assertThat(kept.connectTimeout()).hasSeconds(5);
        assertThat(kept.imagesInFlight()).isEqualTo(4);
        assertThat(kept.acceptsFirst()).isTrue();
        assertThat(kept.buying().askAbove()).isEqualTo(Money.ofMicros(750_000));
        assertThat(kept.buying().shown()).containsExactly(auto);
        assertThat(model.settingsProperty().get()).isEqualTo(kept);
    }

    @Test
    void aNewDayCountsFromTheNextReset() {
        model.setVisible(true);
        var early = new DayRule(ZoneId.of("Europe/Paris"), LocalTime.of(6, 0));

        model.setDayRule(early, "we work late");

        var day = model.dayProperty().get();
        assertThat(day.balances().rule().start()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(day.isChanging()).isTrue();
        assertThat(day.coming()).isEqualTo(early);
        assertThat(day.balances().resetsAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void aWaitingChangeIsTakenBackByTheRuleOfToday() {
        model.setVisible(true);
        model.setDayRule(new DayRule(ZoneOffset.UTC, LocalTime.of(6, 0)), "");

        model.setDayRule(new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT), "");

        assertThat(model.dayProperty().get().isChanging()).isFalse();
    }

    /// What is said beforehand is what the ledger's own calendar does at the time.
    @ParameterizedTest
    @CsvSource({"UTC,6", "UTC,23", "Europe/Paris,6", "Asia/Tokyo,0", "Pacific/Auckland,4", "America/Los_Angeles,0"})
    void theEndsForetoldAreThoseThatCome(String zone, int hour) {
        model.setVisible(true);
        var rule = new DayRule(ZoneId.of(zone), LocalTime.of(hour, 0));
        var ends = model.dayProperty().get().ends(rule);

        model.setDayRule(rule, "moved");

        assertThat(dayAt(ends.getFirst().minusSeconds(1))).isEqualTo(dayAt(SampleCalls.NOW));
        assertThat(dayAt(ends.getFirst())).isNotEqualTo(dayAt(SampleCalls.NOW));
        assertThat(dayAt(ends.getLast().minusSeconds(1))).isEqualTo(dayAt(ends.getFirst()));
        assertThat(dayAt(ends.getLast())).isNotEqualTo(dayAt(ends.getFirst()));
    }

    private LedgerDay dayAt(Instant later) {
        try (var then = new JournalLedger(journal, Clock.fixed(later, ZoneOffset.UTC), UTC_MIDNIGHT)) {
            return then.balances().day();
        }
    }

    @Test
    void theSameDayIsNotRecordedAgain() {
        model.setVisible(true);

        model.setDayRule(new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT), "");

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void theCapsAreReadWithTheDay() {
        model.setVisible(true);

        model.caps().set(new CapScope.EveryMonth(), Money.parse("200"), " the client's budget ");
        fx.drain();

        assertThat(journal.entries())
                .containsExactly(new Entry.Cap(
                        SampleCalls.NOW, new CapScope.EveryMonth(), Money.parse("200"), "the client's budget"));
        assertThat(model.dayProperty().get().balances().monthCap()).hasToString("$200.00");
    }

    @Test
    void aChangeIsTakenBackAndMadeAgain() {
        model.setImagesInFlight(4);
        model.setScheme(Scheme.LIGHT);

        model.undo();
        assertThat(preferences.settings()).isEqualTo(Settings.DEFAULT.withImagesInFlight(4));

        model.undo();
        model.undo();
        assertThat(preferences.settings()).isEqualTo(Settings.DEFAULT);

        model.redo();
        assertThat(model.settingsProperty().get().imagesInFlight()).isEqualTo(4);
    }

    @Test
    void nothingLooksForUpdatesBeforeItIsAllowed() {
        assertThat(model.settingsProperty().get().looksForUpdates()).isFalse();

        model.setLooksForUpdates(true);

        assertThat(preferences.settings().looksForUpdates()).isTrue();
        assertThat(looks).hasValue(0);
    }

    @Test
    void aLookTellsWhatIsNew() {
        model.updates().look();

        assertThat(model.updates().newsProperty().get()).isEqualTo(new News.Latest());
        assertThat(model.updates().lookingProperty().get()).isFalse();
        assertThat(looks).hasValue(1);
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

    @Test
    void whatIsTypedBecomesAPriceOrNothing() {
        assertThat(PriceTable.parse("0.0625")).contains(Money.parse("0.0625"));
        assertThat(PriceTable.parse("0,0625")).contains(Money.parse("0.0625"));
        assertThat(List.of("", "0", "0.00", "-0.05", "0.1234567", "1,000", "free"))
                .allSatisfy(typed -> assertThat(PriceTable.parse(typed)).isEmpty());
        assertThat(PriceTable.product(" v_2_turbo ")).contains("V_2_TURBO");
        assertThat(List.of("", "V", "V 2", "V_2;", "-V2"))
                .allSatisfy(typed -> assertThat(PriceTable.product(typed)).isEmpty());
    }

    private Price price(String product) {
        return model.prices().stateProperty().get().find(product).orElseThrow();
    }

    private News look() {
        looks.incrementAndGet();
        return new News.Latest();
    }
}
