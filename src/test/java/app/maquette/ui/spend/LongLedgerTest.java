package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.DayRule;
import app.maquette.domain.MoneyKind;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.report.ReportFiles;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.text.Strings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/// A ledger of a million rows is shown, sorted and filtered by pages only.
class LongLedgerTest {
    private static final int ROWS = 1_000_000;
    private static final int FEW = 3_000;
    private final LongBook book = new LongBook(new FakeBook(SampleCalls.of(1, 12)));

    @Test
    void onlyWhatIsLookedAtIsRead() {
        var ledger = new JournalLedger(
                new MemoryJournal(),
                TestClock.at(SampleCalls.NOW.toString()),
                new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
        var stage = Fx.get(() -> new SpendStage(List.of(), 0));
        var model = new SpendViewModel(
                new SpendViewModel.Books(ledger, book, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE)),
                TestClock.at(SampleCalls.NOW.toString()),
                stage.background);
        var export = new SpendExport(
                new ReportFiles(book, (_, _, _, _) -> {}, MoneyKind.REAL),
                stage.desktop,
                stage.background,
                new Strings());

        ScreenShots.take(
                "spend-million", 1388, 866, Scheme.DARK, () -> new SpendView(model, export, new Strings()), view -> {
                    ((ScrollPane) view.getChildren().getFirst()).setVvalue(1);
                    model.rows().orderProperty().set(SpendBook.Sorting.DEAREST);
                    model.rows().textProperty().set("harbour");
                    var table = (TableView<?>) view.lookup("#spend-ledger");
                    table.scrollTo(ROWS / 2);
                    table.scrollTo(ROWS - 1);
                });

        assertThat(Fx.get(() -> model.rows().rows().size())).isEqualTo(ROWS);
        assertThat(book.asked)
                .isNotEmpty()
                .allSatisfy(limit -> assertThat(limit).isLessThanOrEqualTo(100));
        assertThat(book.asked.stream().mapToInt(Integer::intValue).sum()).isLessThan(FEW);
        assertThat(stage.failures).isEmpty();
    }

    private record LongBook(FakeBook few, List<Integer> asked) implements SpendBook {
        @Override
        public List<Entry.Cap> caps() {
            return few.caps();
        }

        LongBook(FakeBook few) {
            this(few, Collections.synchronizedList(new ArrayList<>()));
        }

        @Override
        public List<Sum> sums(LocalDate from, LocalDate to) {
            return few.sums(from, to);
        }

        @Override
        public int count(Filter filter) {
            return ROWS;
        }

        @Override
        public List<Row> rows(Filter filter, Sorting order, int offset, int limit) {
            asked.add(limit);
            return Collections.nCopies(
                    Math.min(limit, ROWS - offset),
                    few.rows(Filter.ALL, order, 0, 1).getFirst());
        }
    }
}
