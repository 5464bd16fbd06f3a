package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.simulator.bill.LedgerRow;
import app.maquette.simulator.bill.LedgerSnapshot;
import app.maquette.simulator.contract.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The book outlives the simulator, however it ended.
class RestartTest {
    private static final String DRAFT = "{\"prompt\":\"p\",\"num_images\":2}";

    @TempDir
    private Path folder;

    private SimulatorOptions options;
    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        options = SimulatorOptions.at(folder.resolve("deep/book")).withSide(64);
        simulator = Simulator.start(options);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    private void restart() throws IOException {
        stop();
        simulator = Simulator.start(options);
        customer = new Customer(simulator);
    }

    @Test
    void theBillGoesOn() throws IOException, InterruptedException {
        customer.generate(DRAFT);
        customer.generate("{}");
        List<LedgerRow> before = simulator.ledger().rows();
        restart();

        assertThat(simulator.ledger().rows()).isEqualTo(before);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(160_000);
        customer.generate(DRAFT);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(320_000);
        assertThat(simulator.ledger().rows()).extracting(LedgerRow::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void linksGiveTheSameBytesAtTheSameAddress() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(DRAFT)).getFirst());
        byte[] before = customer.picture(link).body();
        restart();

        assertThat(customer.picture(link).body()).isEqualTo(before);
    }

    @Test
    void aRemixIsDrawnAgainFromItsSource() throws IOException, InterruptedException {
        byte[] draft = customer.picture(link(entries(customer.generate(DRAFT)).getFirst()))
                .body();
        String link = link(entries(customer.remix("{\"prompt\":\"p\",\"image_weight\":80}", draft))
                .getFirst());
        byte[] before = customer.picture(link).body();
        restart();

        assertThat(customer.picture(link).body()).isEqualTo(before);
    }

    @Test
    void aTornLastLineIsForgotten() throws IOException, InterruptedException {
        customer.generate(DRAFT);
        simulator.close();
        byte[] whole = Files.readAllBytes(options.book());
        for (int cut : new int[] {1, 2, 40}) {
            Files.write(options.book(), java.util.Arrays.copyOf(whole, whole.length - cut));
            restart();

            assertThat(simulator.ledger().posts()).isEqualTo(1);
            assertThat(simulator.ledger().billedMicros()).isZero();
            assertThat(simulator.ledger().rows().getFirst().ending().outcome()).isEqualTo("unfinished");
            assertThat(customer.generate(DRAFT).statusCode()).isEqualTo(200);
            simulator.close();
        }
    }

    @Test
    void aLineThatWasChangedIsNotReadOver() throws IOException, InterruptedException {
        customer.generate(DRAFT);
        simulator.close();
        String text = Files.readString(options.book());
        Files.writeString(
                options.book(), text.replace("\"kind\":\"call\"", "\"kind\":\"cold\""), StandardOpenOption.WRITE);

        assertThatThrownBy(() -> Simulator.start(options))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void theBookOfALaterVersionIsRefused() throws IOException {
        simulator.close();
        byte[] json = "{\"kind\":\"gift\",\"micros\":1}".getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(json);
        String line = HexFormat.of().toHexDigits(crc.getValue(), 8) + " " + new String(json, StandardCharsets.UTF_8);
        Files.writeString(options.book(), line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Simulator.start(options)).hasMessageContaining("later version");
    }

    @Test
    void aBookThatNobodyAskedKeepsWhatItHas() throws IOException, InterruptedException {
        customer.generate(DRAFT);
        LedgerSnapshot before = simulator.ledger();
        byte[] bytes = Files.readAllBytes(options.book());
        restart();
        restart();

        assertThat(Files.readAllBytes(options.book())).isEqualTo(bytes);
        assertThat(simulator.ledger().rows()).isEqualTo(before.rows());
    }

    @Test
    void aBookIsHeldByOneSimulator() {
        assertThatThrownBy(() -> Simulator.start(options))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in use");
    }
}
