package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.studio.report.ReportFiles;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.picture.TestDesktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/// A Spend screen over calls in memory, read on the FX thread.
public final class SpendStage {
    final List<Throwable> failures = new ArrayList<>();
    public final Background background;
    public final FakeBook book;
    final MemoryJournal journal;
    final Ledger ledger;
    final SpendViewModel model;
    final SpendExport export;
    public final TestDesktop desktop = new TestDesktop();
    public final SpendView view;

    public SpendStage(List<CallRecord> calls, int doubtful) {
        this(calls, doubtful, Runnable::run);
    }

    public SpendStage(List<CallRecord> calls, int doubtful, Executor worker) {
        background = new Background(worker, SpendStage::onFx, failures::add);
        book = new FakeBook(calls);
        List<Entry> entries = new ArrayList<>(SampleCalls.entries(calls));
        for (int i = 0; i < doubtful; i++) {
            doubt(entries, i);
        }
        entries.add(new Entry.Cap(
                SampleCalls.NOW,
                new CapScope.OneCollection(new CollectionId("Textures")),
                Money.parse("20"),
                "client's limit"));
        journal = new MemoryJournal().holding(entries);
        entries.stream()
                .filter(Entry.Cap.class::isInstance)
                .map(Entry.Cap.class::cast)
                .forEach(book.caps::add);
        var clock = Clock.fixed(SampleCalls.NOW, ZoneOffset.UTC);
        ledger = new JournalLedger(journal, clock, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
        ledger.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Cap cap) {
                book.caps.add(cap);
            }
        });
        model = new SpendViewModel(
                new SpendViewModel.Books(ledger, book, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE)),
                clock,
                background);
        var strings = new Strings();
        var files = new ReportFiles(book, (_, _, _, out) -> out.write('p'), MoneyKind.REAL);
        export = new SpendExport(files, desktop, background, strings);
        view = new SpendView(model, export, strings);
    }

    private void doubt(List<Entry> entries, int number) {
        var at = SampleCalls.NOW.minusSeconds(1_500L * (number + 1));
        var brief = number == 0
                ? FakeBook.brief("Marseille campaign")
                : FakeBook.brief(SameText.UNFILED).finalOf("a lighthouse", 7);
        var reserve = SampleCalls.reserve(
                800_000 + number, at, number == 0 ? Purpose.DRAFT : Purpose.FINAL, brief, number == 0 ? 4 : 1, null);
        entries.add(reserve);
        entries.add(new Entry.Sent(at, reserve.call()));
        entries.add(new Entry.Doubt(
                at.plusSeconds(180),
                reserve.call(),
                Money.ZERO,
                reserve.amount(),
                "no-answer",
                "timed out",
                List.of()));
        book.add(900_000 + number, reserve, State.IN_DOUBT, reserve.amount());
    }

    private static void onFx(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
