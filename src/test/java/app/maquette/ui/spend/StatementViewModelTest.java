package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.report.CsvTables;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.studio.statement.Mapping;
import app.maquette.studio.statement.Match;
import app.maquette.studio.statement.Statements;
import app.maquette.ui.OneThreadFx;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.picture.TestDesktop;
import app.maquette.ui.kit.task.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementViewModelTest {
    private final List<Throwable> failures = new ArrayList<>();
    private final FakeBook book = new FakeBook(SampleCalls.of(3, 12));
    private final TestDesktop desktop = new TestDesktop();
    private final StatementViewModel model = new StatementViewModel(
            new Statements(book, new CsvTables()),
            desktop,
            ZoneOffset.UTC,
            new Background(Runnable::run, new OneThreadFx(), failures::add));

    @TempDir
    Path folder;

    @Test
    void whatIsPastedIsGuessedAndCompared() {
        model.textProperty().set(statement("When,Model,Images,Cost", ","));

        assertThat(match().matched()).hasSize(36);
        assertThat(match().oursOnly()).isEmpty();
        assertThat(match().theirsOnly()).isEmpty();
        assertThat(match().statement()).isEqualTo(match().ledger());
    }

    @Test
    void columnsThatSayNothingAreToldByTheUser() {
        model.textProperty().set(statement("a\tb\tc\td", "\t"));
        assertThat(model.stateProperty().get().match()).isNull();

        model.mappingProperty().set(new Mapping(0, 1, 2, 3, ZoneOffset.UTC));

        assertThat(match().matched()).hasSize(36);
    }

    @Test
    void whatTheUserToldIsKeptWhileTheHeadingIsTheSame() {
        model.textProperty().set(statement("a,b,c,d", ","));
        model.mappingProperty().set(new Mapping(0, 1, 2, 3, ZoneOffset.UTC));

        model.textProperty().set(statement("a,b,c,d", ",") + "2026-11-22T23:00:00Z,V_2,1,0.08\n");

        assertThat(match().theirsOnly()).hasSize(1);
    }

    @Test
    void aFileIsOpened() throws IOException {
        desktop.answer =
                Files.writeString(folder.resolve("usage.csv"), "\uFEFF" + statement("time;model;images;usd", ";"));

        model.open("Open");

        assertThat(match().matched()).hasSize(36);
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsNoTableOrNoFileIsSaid() {
        model.textProperty().set("a,b\n\"open\"x,1");
        assertThat(model.stateProperty().get().problem()).isEqualTo("line 2 cannot be read");

        desktop.answer = folder.resolve("nowhere.csv");
        model.open("Open");

        assertThat(model.stateProperty().get().problem()).contains("nowhere.csv", "cannot be read");
        assertThat(failures).isEmpty();
    }

    @Test
    void nothingPastedIsNothingCompared() {
        model.textProperty().set("time,cost\n2026-11-22T12:00:00Z,0.20");
        model.textProperty().set("");

        assertThat(model.stateProperty().get()).isEqualTo(StatementViewModel.State.EMPTY);
    }

    private Match match() {
        return Objects.requireNonNull(model.stateProperty().get().match());
    }

    private String statement(String header, String mark) {
        return book.rows(Filter.ALL, Sorting.OLDEST, 0, 1_000).stream()
                .filter(row -> row.state() != State.CACHE)
                .map(row -> line(row, mark))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static String line(Row row, String mark) {
        return String.join(
                mark,
                row.at().plusSeconds(7).toString(),
                Catalogue.standard().reportName(row.engine()),
                String.valueOf(row.asked()),
                row.amount().format());
    }
}
