package app.maquette.studio.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.Totals;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.SpendBook.Sum;
import app.maquette.studio.report.Report.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class ReportTest {
    private static final LocalDate FROM = LocalDate.parse("2026-11-20");
    private static final LocalDate TO = LocalDate.parse("2026-11-22");
    private static final List<Sum> SUMS = List.of(
            sum("2026-11-22", Engines.V_2, "Unfiled", Purpose.FINAL, 1, 1, 1, totals("0.08", "0", "0.08"), 0, "0"),
            sum(
                    "2026-11-20",
                    Engines.V_2_TURBO,
                    "Unfiled",
                    Purpose.DRAFT,
                    2,
                    8,
                    1,
                    totals("0.40", "0", "0"),
                    1,
                    "0.20"),
            sum(
                    "2026-11-22",
                    Engines.V_2_TURBO,
                    "Spring",
                    Purpose.DRAFT,
                    1,
                    4,
                    0,
                    totals("0.20", "0.20", "0"),
                    0,
                    "0"));

    @Test
    void daysStandInTheirOrder() {
        var report = report(By.DAY);

        assertThat(report.lines()).extracting(Report.Line::label).containsExactly("2026-11-20", "2026-11-22");
        assertThat(report.lines().getFirst().cost()).isEqualTo(Money.parse("0.40"));
        assertThat(report.lines().getLast().cost()).isEqualTo(Money.parse("0.56"));
    }

    @Test
    void theDearestModelStandsFirstWithItsShare() {
        var report = report(By.MODEL);

        var turbo = report.lines().getFirst();
        assertThat(turbo.label()).isEqualTo("V_2_TURBO");
        assertThat(turbo.images()).isEqualTo(12);
        assertThat(report.share(turbo)).hasToString("83.3 %");
        assertThat(turbo.eachFinal()).isEmpty();
        assertThat(report.lines().getLast().eachFinal()).hasValue(Money.parse("0.16"));
    }

    @Test
    void everyViewAddsUpToTheSameTotalToTheMicroDollar() {
        var random = new Random(20_261_122);
        var sums = IntStream.range(0, 500)
                .mapToObj(i -> sum(
                        FROM.plusDays(random.nextInt(30)).toString(),
                        Engines.ALL.get(random.nextInt(6)),
                        "Client " + random.nextInt(9),
                        List.of(Purpose.values()).get(random.nextInt(3)),
                        random.nextInt(9),
                        random.nextInt(9),
                        random.nextInt(3),
                        new Totals(micros(random), micros(random), micros(random)),
                        random.nextInt(3),
                        "0.025"))
                .toList();
        var expected = sums.stream().map(sum -> sum.totals().sum()).reduce(Money.ZERO, Money::plus);

        for (var by : By.values()) {
            var report = Report.of(by, FROM, TO, sums);

            assertThat(report.total().cost()).isEqualTo(expected);
            assertThat(report.lines().stream().map(Report.Line::cost).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(expected);
            assertThat(csvSum(ReportWriter.csv(report, MoneyKind.REAL), 5, 8)).isEqualTo(expected);
        }
    }

    @Test
    void theTextTableLinesUp() {
        assertThat(ReportWriter.text(report(By.COLLECTION), MoneyKind.REAL)).isEqualTo("""
                Collection  Calls  Images  Finals kept  Settled  Reserved  In doubt   Share  Per final  Already here  Library saved
                Unfiled         3       9            1    $0.48     $0.00     $0.08  58.3 %      $0.56             4          $0.20
                Spring          1       4            0    $0.20     $0.20     $0.00  41.7 %          –             0          $0.00
                Total           4      13            1    $0.68     $0.20     $0.08   100 %      $0.96             4          $0.20
                """);
    }

    @Test
    void theCsvHasPlainNumbersAndNoTotal() {
        assertThat(ReportWriter.csv(report(By.DAY), MoneyKind.REAL))
                .isEqualTo("day,calls,images,kept,finals_kept,settled_usd,reserved_usd,in_doubt_usd,cache_hits,"
                        + "cache_images,cache_saved_usd,money\r\n"
                        + "2026-11-20,2,8,1,0,0.40,0.00,0.00,1,4,0.20,real\r\n"
                        + "2026-11-22,2,5,1,1,0.28,0.20,0.08,0,0,0.00,real\r\n");
    }

    @Test
    void theJsonIsReadByAnyReaderWithAmountsInMicroDollars() {
        var json = new ObjectMapper().readTree(ReportWriter.json(report(By.MODEL), MoneyKind.REAL));

        assertThat(json.get("by").asString()).isEqualTo("model");
        assertThat(json.get("from").asString()).isEqualTo("2026-11-20");
        assertThat(json.get("lines")).hasSize(2);
        assertThat(json.get("lines").get(0).get("settledMicros").asLong()).isEqualTo(600_000);
        assertThat(json.get("total").get("inDoubtMicros").asLong()).isEqualTo(80_000);
    }

    @Test
    void aSpanWithoutSpendingIsEmptyInEveryForm() {
        var report = Report.of(By.DAY, FROM, TO, List.of());

        assertThat(ReportWriter.text(report, MoneyKind.REAL).lines()).hasSize(2);
        assertThat(ReportWriter.csv(report, MoneyKind.REAL).lines()).hasSize(1);
        assertThat(new ObjectMapper()
                        .readTree(ReportWriter.json(report, MoneyKind.REAL))
                        .get("lines"))
                .isEmpty();
    }

    @Test
    void aCollectionNameCannotMoveTheTerminal() {
        var sums = List.of(sum(
                "2026-11-22",
                Engines.V_2,
                "\u001b[2J\u202eevil\nx",
                Purpose.FINAL,
                1,
                1,
                1,
                totals("1", "0", "0"),
                0,
                "0"));

        assertThat(ReportWriter.text(Report.of(By.COLLECTION, FROM, TO, sums), MoneyKind.REAL))
                .startsWith("Collection")
                .contains("\n [2J evil x ");
    }

    private static Report report(By by) {
        return Report.of(by, FROM, TO, SUMS);
    }

    private static Money csvSum(String csv, int from, int to) {
        return csv.lines()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(",", -1)).skip(from).limit(to - from))
                .map(Money::parse)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money micros(Random random) {
        return Money.ofMicros(random.nextInt(5_000_000));
    }

    private static Totals totals(String settled, String reserved, String doubt) {
        return new Totals(Money.parse(settled), Money.parse(reserved), Money.parse(doubt));
    }

    private static Sum sum(
            String day,
            EngineId model,
            String collection,
            Purpose purpose,
            int calls,
            int images,
            int kept,
            Totals totals,
            int hits,
            String saved) {
        return new Sum(
                new LedgerDay(LocalDate.parse(day)),
                model,
                collection,
                purpose,
                calls,
                images,
                kept,
                totals,
                hits,
                4 * hits,
                Money.parse(saved));
    }
}
