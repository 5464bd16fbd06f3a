package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.Totals;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.money.Savings;
import app.maquette.studio.port.SpendBook.Sum;
import app.maquette.studio.report.Report;
import app.maquette.studio.report.Report.By;
import app.maquette.studio.report.ReportWriter;
import app.maquette.ui.kit.text.Strings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever the history, the report and the Spend screen say the same.
class ReportNumbersTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @RepeatedTest(20)
    void theReportHasTheNumbersOfTheScreen(RepetitionInfo round) {
        var sums = history(new Random(round.getCurrentRepetition()));
        var figures = SpendFigures.of(MONTH, sums, Savings.of(sums, _ -> Money.parse("0.08")), List.of());

        var total = report(By.DAY, sums).total();
        assertThat(total.cost()).isEqualTo(figures.all().cost());
        assertThat(total.calls()).isEqualTo(figures.all().calls());
        assertThat(total.images()).isEqualTo(figures.all().images());
        assertThat(total.kept()).isEqualTo(figures.all().kept());
        assertThat(total.finals()).isEqualTo(figures.finals().kept());
        assertThat(total.cacheImages()).isEqualTo(figures.cache().images());
        assertThat(total.saved())
                .isEqualTo(figures.cache().cost())
                .isEqualTo(figures.saved().cache());
        for (var bar : figures.days()) {
            assertThat(cost(report(By.DAY, sums), bar.day().toString())).isEqualTo(bar.sum());
        }
        for (var row : figures.models()) {
            assertThat(cost(report(By.MODEL, sums), Catalogue.standard().reportName(row.engine())))
                    .isEqualTo(row.line().cost());
        }
        for (var row : figures.collections()) {
            assertThat(cost(report(By.COLLECTION, sums), row.name()))
                    .isEqualTo(row.line().cost());
        }
    }

    @RepeatedTest(20)
    void whatIsPrintedAsKeptAndSavedIsWhatTheCardsSay(RepetitionInfo round) {
        var sums = history(new Random(1_000 + round.getCurrentRepetition()));
        var figures = SpendFigures.of(MONTH, sums, Savings.of(sums, _ -> Money.parse("0.08")), List.of());
        var report = report(By.MODEL, sums);
        var cells = ReportWriter.row(report, report.total());
        var columns = ReportWriter.columns(report);

        assertThat(cells.get(columns.indexOf("Finals kept")))
                .isEqualTo(String.valueOf(figures.finals().kept()));
        assertThat(cells.get(columns.indexOf("Library saved")))
                .isEqualTo(figures.saved().cache().format());
        assertThat(new ReportFacts(new Strings()).of(figures, false).get(1))
                .contains(figures.saved().cache().format() + " by the library");
        assertThat(ReportWriter.json(report, MoneyKind.SIMULATED)).contains("\"money\": \"simulated\"");
    }

    private static Report report(By by, List<Sum> sums) {
        return Report.of(by, MONTH.atDay(1), MONTH.atEndOfMonth(), sums);
    }

    private static Money cost(Report report, String label) {
        return report.lines().stream()
                .filter(line -> line.label().equals(label))
                .map(Report.Line::cost)
                .reduce(Money.ZERO, Money::plus);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static List<Sum> history(Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(_ -> new Sum(
                        new LedgerDay(LocalDate.of(2026, 11, 1 + random.nextInt(30))),
                        any(random, FirstEngine.values()).id(),
                        "Client " + random.nextInt(5),
                        any(random, Purpose.values()),
                        random.nextInt(4),
                        random.nextInt(9),
                        random.nextInt(4),
                        new Totals(money(random), money(random), money(random)),
                        random.nextInt(3),
                        random.nextInt(9),
                        money(random)))
                .toList();
    }

    private static Money money(Random random) {
        return Money.ofMicros(5_000L * random.nextInt(50));
    }
}
