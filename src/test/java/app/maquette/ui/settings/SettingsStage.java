package app.maquette.ui.settings;

import app.maquette.domain.DayRule;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.money.PriceList;
import app.maquette.studio.port.MemoryPreferences;
import app.maquette.studio.port.Updates.News;
import app.maquette.studio.port.Updates.Release;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.picture.TestDesktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/// A Settings screen over a ledger in memory, read on the FX thread.
final class SettingsStage {
    static final Release RELEASE = new Release(
            "0.10.0",
            LocalDate.of(2027, 1, 15),
            URI.create("https://maquette.example/releases/0.10.0"),
            List.of("Boards can be pinned", "Starts faster"));

    final List<Throwable> failures = new ArrayList<>();
    final TestDesktop desktop = new TestDesktop();
    final MemoryPreferences preferences = new MemoryPreferences();
    final MemoryJournal journal = new MemoryJournal().holding(SampleCalls.entries(SampleCalls.of(12, 2)));
    final Ledger ledger;
    final SettingsViewModel model;
    final SettingsView view;

    SettingsStage(boolean realMoney) {
        var background = new Background(Runnable::run, SettingsStage::onFx, failures::add);
        var clock = Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC);
        ledger = new JournalLedger(journal, clock, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
        model = new SettingsViewModel(
                preferences,
                ledger,
                new PriceTable(PriceList.standard(), ledger, clock, background),
                new UpdateWatch(() -> new News.Newer(RELEASE), background),
                background);
        var here = new Surroundings("0.9.0", Path.of("/home/ada/Maquette"), "https://api.ideogram.ai", realMoney);
        view = new SettingsView(model, here, desktop, background, new Strings());
    }

    private static void onFx(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
