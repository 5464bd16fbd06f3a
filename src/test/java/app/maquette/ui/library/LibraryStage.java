package app.maquette.ui.library;

import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.studio.call.Judging;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.FoundPicture;
import app.maquette.ui.SampleArt;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.library.found.FoundViewModel;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/// A library screen over calls in memory, everything on the FX thread.
final class LibraryStage {
    final List<Throwable> failures = new ArrayList<>();
    final Background background = new Background(Runnable::run, LibraryStage::onFx, failures::add);
    final FakeLibrary library;
    final LiveCalls live;
    final MemoryJournal journal = new MemoryJournal();
    final Ledger ledger;
    final LibraryViewModel model;
    final LibraryView view;

    LibraryStage(List<CallRecord> calls) {
        this(calls, List.of());
    }

    /// @param found what the ledger does not know
    LibraryStage(List<CallRecord> calls, List<FoundPicture> found) {
        library = new FakeLibrary(calls);
        ledger = new JournalLedger(
                journal, Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC), new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
        live = new LiveCalls(ledger, library, Runnable::run);
        model = new LibraryViewModel(
                library,
                live,
                new Verdicts(new Judging(ledger), background),
                () -> new LedgerDay(SampleCalls.TODAY),
                background);
        var thumbnails = new Thumbnails(background, SampleArt::load, 1L << 28, 4);
        view = new LibraryView(
                model,
                new FoundViewModel(() -> found, background),
                Takeouts.none(background),
                thumbnails,
                new Strings());
    }

    private static void onFx(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
