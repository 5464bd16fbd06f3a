package app.maquette.studio.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.SpendBook;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class LedgerExportTest {
    @Test
    void everyRowIsWrittenOnceWhateverThePages() throws IOException {
        for (int count : new int[] {0, 1, 1999, 2000, 2001, 4000}) {
            var export = new LedgerExport(new Rows(count), MoneyKind.REAL);
            var csv = new StringBuilder();
            var json = new StringBuilder();

            export.csv(SpendBook.Filter.ALL, csv);
            export.json(SpendBook.Filter.ALL, json);

            assertThat(csv.toString().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                    .containsExactlyElementsOf(
                            IntStream.range(0, count).mapToObj(String::valueOf).toList());
            assertThat(new ObjectMapper().readTree(json.toString())).hasSize(count);
        }
    }

    @Test
    void aRowTellsAllTheLedgerKnows() throws IOException {
        var csv = new StringBuilder();

        new LedgerExport(new Rows(2), MoneyKind.SIMULATED).csv(SpendBook.Filter.ALL, csv);

        assertThat(csv.toString().lines())
                .containsExactly(
                        "number,time,day,call,purpose,model,collection,asked,returned,withheld,each_usd,price_source,"
                                + "state,amount_usd,note,money",
                        "0,2026-11-22T10:00:00Z,2026-11-22,,draft,V_2_TURBO,'=Client,4,4,0,0.05,\"page, 2025\","
                                + "cache,0.00,,simulated",
                        "1,2026-11-22T10:00:00Z,2026-11-22,01JD-1,draft,V_2_TURBO,'=Client,4,4,0,0.05,\"page, 2025\","
                                + "in-doubt,0.20,no-answer,simulated");
    }

    /// Rows by number; the first is a cache hit.
    private record Rows(int rows) implements SpendBook {
        @Override
        public List<Entry.Cap> caps() {
            return List.of();
        }

        @Override
        public List<Sum> sums(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int count(Filter filter) {
            return rows;
        }

        @Override
        public List<Row> rows(Filter filter, Sorting order, int offset, int limit) {
            assertThat(order).isEqualTo(Sorting.OLDEST);
            return IntStream.range(offset, Math.min(rows, offset + limit))
                    .mapToObj(Rows::row)
                    .toList();
        }

        private static Row row(int number) {
            return new Row(
                    number,
                    Instant.parse("2026-11-22T10:00:00Z"),
                    new LedgerDay(LocalDate.parse("2026-11-22")),
                    number == 0 ? null : new CallId("01JD-" + number),
                    Purpose.DRAFT,
                    Engines.V_2_TURBO,
                    "=Client",
                    4,
                    4,
                    0,
                    Money.parse("0.05"),
                    "page, 2025",
                    number == 0 ? State.CACHE : State.IN_DOUBT,
                    number == 0 ? Money.ZERO : Money.parse("0.20"),
                    number == 0 ? "" : "no-answer");
        }
    }
}
