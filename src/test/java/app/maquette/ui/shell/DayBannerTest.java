package app.maquette.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.MemoryPreferences;
import app.maquette.studio.port.Settings;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayBannerTest {
    private static final DayRule RULE = new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT);
    private final TestClock clock = TestClock.at("2028-03-01T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new JournalLedger(journal, clock, RULE);
    private final Pauses pauses = new Pauses();
    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(
            Runnable::run,
            work -> {
                if (Platform.isFxApplicationThread()) {
                    work.run();
                } else {
                    Platform.runLater(work);
                }
            },
            failures::add);
    private DayWatch watch;
    private DayBanner banner;
    private Stage window;

    @AfterEach
    void close() {
        Fx.run(window::close);
        ledger.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void aDayThatAWrongClockMovedAheadIsSetBackWithAReason() {
        ledger.reserve(Samples.ask("spent-in-2028", 4_000_000));
        clock.advance(Duration.ofDays(-465));
        open();
        assertThat(banner.isVisible()).isTrue();
        assertThat(watch.aheadProperty().get()).hasToString("Ahead[ledger=2028-03-01, clock=2026-11-22]");

        Fx.run(() -> {
            ((TextField) banner.lookup("#day-reason")).setText(" ");
            assertThat(count().isDisabled()).isTrue();
            ((TextField) banner.lookup("#day-reason")).setText("wrong since the repair ");
            count().fire();
        });

        Fx.run(() -> {});
        assertThat(journal.entries().getLast())
                .isEqualTo(new Entry.Day(
                        clock.instant(),
                        RULE,
                        clock.instant(),
                        new LedgerDay(LocalDate.of(2026, 11, 22)),
                        "wrong since the repair"));
        assertThat(banner.isVisible()).isFalse();
        assertThat(ledger.reserve(Samples.ask("spent-now", 6_000_000)).day()).hasToString("2026-11-22");
        // What was spent on the day ahead goes on counting, so the cap does not open a second time.
        assertThatThrownBy(() -> ledger.reserve(Samples.ask("too-much", 1))).isInstanceOf(StudioException.class);
    }

    @Test
    void aDayAheadByOneIsNoReasonToAsk() {
        ledger.reserve(Samples.ask("a", 1));
        clock.advance(Duration.ofDays(-1));

        open();

        assertThat(banner.isVisible()).isFalse();
    }

    @Test
    void nothingIsAskedWhileTheClockItselfIsInQuestion() {
        ledger.reserve(Samples.ask("a", 1));
        clock.advance(Duration.ofDays(-40));
        pauses.pause(Failure.Pause.CLOCK);
        open();
        assertThat(banner.isVisible()).isFalse();

        pauses.goOn(Failure.Pause.CLOCK);
        Fx.run(() -> {});

        assertThat(banner.isVisible()).isTrue();
    }

    private Button count() {
        return (Button) banner.lookup("#day-count");
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void itIsDrawn(Settings.Scheme scheme) {
        ledger.reserve(Samples.ask("a", 1));
        clock.advance(Duration.ofDays(-465));
        open();

        var image = ScreenShots.take(
                "day-banner-" + scheme.name().toLowerCase(Locale.ROOT),
                1280,
                200,
                scheme,
                () -> {
                    var shell = new ShellView(
                            List.of(new Screen("spend", "Spend", Icon.SPEND, StackPane::new)),
                            new ShellViewModel(new MemoryPreferences()),
                            new Region(),
                            new Toasts(),
                            new TreeMap<>());
                    shell.setBanner(new DayBanner(watch, new Strings()));
                    return shell;
                },
                _ -> {});

        assertThat(image.getWidth()).isEqualTo(1280);
    }

    private void open() {
        Fx.run(() -> {
            var gauge = new GaugeViewModel(ledger, clock, background);
            watch = new DayWatch(gauge.balancesProperty(), pauses, ledger, clock, background);
            banner = new DayBanner(watch, new Strings());
            window = ScreenShots.open(900, 200, Settings.Scheme.DARK, banner);
        });
    }
}
