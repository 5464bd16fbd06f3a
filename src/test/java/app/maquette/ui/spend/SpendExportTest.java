package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.studio.report.Report;
import app.maquette.studio.report.ReportFiles;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.picture.TestDesktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SpendExportTest {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final TestDesktop desktop = new TestDesktop();
    private final FakeBook book = new FakeBook(SampleCalls.of(2, 12));
    private final SpendExport export = new SpendExport(
            new ReportFiles(
                    book,
                    (title, facts, reports, out) -> {
                        printed.add(title);
                        printed.addAll(facts);
                        reports.stream().map(Report::by).map(Report.By::title).forEach(printed::add);
                        out.write("pdf".getBytes(StandardCharsets.UTF_8));
                    },
                    MoneyKind.SIMULATED),
            desktop,
            new Background(worker::add, Runnable::run, failures::add),
            new Strings());

    @TempDir
    Path folder;

    SpendExportTest() {
        export.setOnNote(notes::add);
    }

    @Test
    void aSpreadsheetOpensTheLedgerRight() throws IOException {
        var brief = FakeBook.brief("=HYPERLINK(\"http://a\"), Räder");
        var odd = SampleCalls.reserve(9_000, SampleCalls.NOW, Purpose.DRAFT, brief, 4, null);
        book.add(90_000, odd, State.SETTLED, odd.amount());
        desktop.answer = folder.resolve("ledger.csv");

        export.csv(Filter.ALL);
        work();

        var bytes = Files.readAllBytes(desktop.answer);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines).hasSize(book.count(Filter.ALL) + 2);
        assertThat(lines)
                .filteredOn(line -> line.contains("\"'=HYPERLINK(\"\"http://a\"\"), Räder\""))
                .hasSize(1);
        assertThat(notes).containsExactly("Saved ledger.csv");
        assertThat(failures).isEmpty();
    }

    @Test
    void onlyWhatTheTableShowsIsExported() {
        desktop.answer = folder.resolve("cache.json");

        export.json(new Filter(null, null, State.CACHE, ""));
        work();

        var rows = JsonMapper.shared().readTree(desktop.answer.toFile());
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("cache"));
    }

    @Test
    void theReportOfAMonthIsPrintedWithItsSentences() throws IOException {
        desktop.answer = folder.resolve("november.pdf");
        var figures = SpendFigures.of(
                new LedgerDay(SampleCalls.TODAY).month(),
                book.sums(SampleCalls.TODAY, SampleCalls.TODAY),
                null,
                List.of());
        var facts = new ReportFacts(new Strings());

        export.print(figures.month(), facts.title(figures), facts.of(figures, true));
        work();

        assertThat(desktop.suggested).containsExactly("spend-2026-11.pdf");
        assertThat(Files.readString(desktop.answer)).isEqualTo("pdf");
        assertThat(printed)
                .startsWith("Spend in November 2026", "$1.92 so far for 12 calls with 36 images.")
                .endsWith("Day", "Model", "Collection");
    }

    @Test
    void whoWantsNoFileGetsNone() {
        export.csv(Filter.ALL);

        assertThat(worker).isEmpty();
        assertThat(export.busyProperty().get()).isFalse();
    }

    @Test
    void aFileIsWrittenOffTheScreensThreadAndOneAtATime() {
        desktop.answer = folder.resolve("a.csv");

        export.csv(Filter.ALL);
        export.csv(Filter.ALL);

        assertThat(export.busyProperty().get()).isTrue();
        assertThat(worker).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
        desktop.answer = folder.resolve("taken");
        Files.createDirectories(desktop.answer.resolve("full"));

        export.csv(Filter.ALL);
        work();

        assertThat(notes).containsExactly("The file " + desktop.answer + " cannot be written.");
        assertThat(failures).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(export.busyProperty().get()).isFalse();
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }
}
