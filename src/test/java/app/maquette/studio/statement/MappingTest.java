package app.maquette.studio.statement;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("language")
class MappingTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void columnsAreGuessedByTheirNames() {
        assertThat(Mapping.guess(List.of("Created at", "Request", "Model name", "Outputs", "Cost (USD)"), VIENNA))
                .isEqualTo(new Mapping(0, 2, 3, 4, VIENNA));
        assertThat(Mapping.guess(List.of("a", "b"), VIENNA).isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z,2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00+02:00,2026-11-22T10:00:00Z",
        "2026-11-22 12:00:00Z,2026-11-22T12:00:00Z",
        "2026-11-22 12:00:00,2026-11-22T11:00:00Z",
        "2026-11-22T12:00,2026-11-22T11:00:00Z",
        "٢٠٢٦-١١-٢٢ ١٢:٠٠:٠٠,2026-11-22T11:00:00Z",
        "۲۰۲۶-۱۱-۲۲T۱۲:۰۰:۰۰Z,2026-11-22T12:00:00Z",
        "\u200f٢٠٢٦‑١١‑٢٢ ١٢:٠٠,2026-11-22T11:00:00Z",
        "2026-11-22 12:00:00.250,2026-11-22T11:00:00.250Z",
    })
    void timesAreReadWithTheirZoneOrTheGivenOne(String written, String instant) {
        var read = new Mapping(0, -1, -1, 1, VIENNA).read(List.of(List.of(written, "0.20")));

        assertThat(read.lines())
                .singleElement()
                .isEqualTo(new StatementLine(1, Instant.parse(instant), "", 0, Money.parse("0.20")));
    }

    @Test
    void modelsAreKnownByNameAndByLabel() {
        var mapping = new Mapping(0, 1, 2, 3, ZoneOffset.UTC);
        var read = mapping.read(List.of(
                List.of("2026-11-22T12:00:00Z", "v-2-turbo", "4", "$0.20"),
                List.of("2026-11-22T12:00:00Z", "2.0 Turbo", "4", "0.2"),
                List.of("2026-11-22T12:00:00Z", "Ideogram 9", "", "1")));

        assertThat(read.lines())
                .extracting(StatementLine::model)
                .containsExactly("V_2_TURBO", "V_2_TURBO", "Ideogram 9");
        assertThat(read.lines()).extracting(StatementLine::images).containsExactly(4, 4, 0);
    }

    @Test
    void aPointInAGermanStatementMakesThousands() {
        var mapping = new Mapping(0, -1, 2, 1, ZoneOffset.UTC);
        var at = "2026-11-22T12:00:00Z";

        var read = mapping.read(
                List.of(List.of(at, "1.000", "1.000"), List.of(at, "0,25 $", "4"), List.of(at, "1.234,56")));
        assertThat(read.lines())
                .extracting(StatementLine::amount)
                .containsExactly(Money.parse("1000"), Money.parse("0.25"), Money.parse("1234.56"));
        assertThat(read.lines()).extracting(StatementLine::images).containsExactly(1000, 4, 0);

        var byTotals = mapping.read(List.of(List.of(at, "1.000", "4", "2.000,50")));
        assertThat(byTotals.lines()).extracting(StatementLine::amount).containsExactly(Money.parse("1000"));
        assertThat(mapping.read(List.of(List.of(at, "1.000", "4"))).unread()).containsExactly(1);
        assertThat(mapping.read(List.of(List.of(at, "1.000", "4"), List.of(at, "0.25", "4")))
                        .lines())
                .extracting(StatementLine::amount)
                .containsExactly(Money.parse("1"), Money.parse("0.25"));
    }

    @Test
    void whatCannotBeReadIsSaidAndNeverDropped() {
        var read = new Mapping(0, -1, 2, 1, ZoneOffset.UTC)
                .read(List.of(
                        List.of("yesterday", "0.20", "4"),
                        List.of("2026-11-22T12:00:00Z", "twenty", "4"),
                        List.of("2026-11-22T12:00:00Z", "0.20", "four"),
                        List.of("2026-11-22T12:00:00Z"),
                        List.of("2026-11-22T12:00:00Z", "0.20", "4")));

        assertThat(read.unread()).containsExactly(1, 2, 3, 4);
        assertThat(read.lines()).hasSize(1);
    }
}
