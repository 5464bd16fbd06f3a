package app.maquette.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
    private final CsvTables tables = new CsvTables();

    @Test
    void filesAndPastedCellsAreReadAlike() {
        var expected = List.of(List.of("time", "amount"), List.of("noon", "0,20"));

        assertThat(tables.read("\uFEFFtime,amount\r\nnoon,\"0,20\"\r\n")).isEqualTo(expected);
        assertThat(tables.read("time;amount\nnoon;0,20")).isEqualTo(expected);
        assertThat(tables.read("time\tamount\nnoon\t0,20\n\n")).isEqualTo(expected);
    }

    @Test
    void quotesHoldBreaksAndQuotes() {
        assertThat(tables.read("a,b\n\"x\ny\",\"say \"\"hi\"\"\"")).last().isEqualTo(List.of("x\ny", "say \"hi\""));
    }

    @Test
    void rowsOfAnyLengthAreTaken() {
        assertThat(tables.read("a,b\n1\n1,2,3")).hasSize(3);
        assertThat(tables.read("")).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tables.read("a,b\n\"open\"x,2"));
    }
}
