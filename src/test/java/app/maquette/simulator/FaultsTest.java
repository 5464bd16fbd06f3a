package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.json;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.simulator.bill.LedgerRow;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.SimulatorOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to fail: what the client sees, what the bill says.
class FaultsTest {
    private static final String TWO = "{\"prompt\":\"p\",\"model\":\"V_2_TURBO\",\"num_images\":2}";

    @TempDir
    private Path folder;

    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.at(folder.resolve("book")).withSide(64));
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    private void arm(String name) {
        simulator.setFault(Fault.of(name).orElseThrow(), 1);
    }

    private LedgerRow.Ending lastRow() {
        return simulator.ledger().rows().getLast().ending();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 422, 429, 500, 307, 408, 503})
    void aStatusStrikesOnceAndIsFree(int status) throws IOException, InterruptedException {
        arm(Integer.toString(status));

        assertThat(customer.generate(TWO).statusCode()).isEqualTo(status);
        assertThat(simulator.ledger().billedMicros()).isZero();
        assertThat(lastRow().status()).isEqualTo(status);
        assertThat(customer.generate(TWO).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"drop-before-work,0,dropped", "drop-after-billed,100000,billed", "cut-json,100000,billed"})
    void aConnectionThatEndsEarlyLeavesTheTruthInTheBook(String fault, long billed, String outcome) {
        arm(fault);

        assertThatThrownBy(() -> customer.generate(TWO)).isInstanceOf(IOException.class);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        assertThat(lastRow().outcome()).isEqualTo(outcome);
    }

    @Test
    void aCallOnAResetConnectionNeverArrives() {
        arm("reset");

        assertThatThrownBy(() -> customer.generate(TWO)).isInstanceOf(IOException.class);
        assertThat(simulator.ledger().posts()).isZero();
    }

    @Test
    void aHangingCallEndsWhenTheServerDoes() throws IOException {
        arm("hang");
        var call = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return customer.generate(TWO);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
        while (simulator.ledger().rows().isEmpty() || !lastRow().outcome().equals("hung")) {
            Thread.onSpinWait();
        }

        assertThat(call).isNotDone();
        simulator.close();
        assertThat(call).failsWithin(Duration.ofSeconds(30));
    }

    @Test
    void wrongJsonIsBilledJsonOfAnotherShape() throws IOException, InterruptedException {
        arm("wrong-json");

        HttpResponse<String> response = customer.generate(TWO);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).required("data").isArray()).isFalse();
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @Test
    void fewerEntriesThanAskedForAreBilledInFull() throws IOException, InterruptedException {
        arm("fewer");

        assertThat(entries(customer.generate(TWO))).hasSize(1);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @Test
    void moreEntriesThanAskedForAreBilledToo() throws IOException, InterruptedException {
        arm("more");

        assertThat(entries(customer.generate(TWO))).hasSize(3);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(150_000);
        assertThat(simulator.ledger().images()).isEqualTo(3);
    }

    @Test
    void faultsStrikeInTheOrderTheyWereArmed() throws IOException, InterruptedException {
        stop();
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(64).withFaults(Fault.parse("500:2, 429,503:-1")));
        customer = new Customer(simulator);

        for (int status : new int[] {500, 500, 429, 503, 503}) {
            assertThat(customer.generate(TWO).statusCode()).isEqualTo(status);
        }
        simulator.setFault(Fault.UNAVAILABLE, 0);
        assertThat(customer.generate(TWO).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultIsArmedOverTheWire() throws IOException, InterruptedException {
        HttpResponse<String> armed = customer.put("/simulator/faults", "{\"name\":\"500\",\"times\":2}");

        assertThat(json(armed).required("500").asInt()).isEqualTo(2);
        assertThat(customer.generate(TWO).statusCode()).isEqualTo(500);
        assertThat(json(customer.put("/simulator/faults", "{\"name\":\"500\",\"times\":0}"))
                        .isEmpty())
                .isTrue();
        assertThat(customer.generate(TWO).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"name\":\"flood\"}", "{\"name\":\"500\",\"times\":\"2\"}"})
    void anUnknownFaultIsRefused(String body) throws IOException, InterruptedException {
        assertThat(customer.put("/simulator/faults", body).statusCode()).isEqualTo(400);
    }

    @Test
    void aCutPictureCanBeResumed() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(TWO)).getFirst());
        byte[] whole = customer.picture(link).body();
        arm("cut-image");

        assertThatThrownBy(() -> customer.picture(link)).isInstanceOf(IOException.class);
        HttpResponse<byte[]> rest = customer.picture(link, "Range", "bytes=" + whole.length / 2 + "-");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(whole).endsWith(rest.body());
    }

    @Test
    void aSpoiledPictureIsAnsweredAsIfItWereGood() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(TWO)).getFirst());
        byte[] good = customer.picture(link).body();

        Map<String, String> heads = Map.of("wrong-type-image", "GIF89a", "giant-image", "PNG", "corrupt-image", "PNG");
        for (var head : heads.entrySet()) {
            arm(head.getKey());
            HttpResponse<byte[]> picture = customer.picture(link);

            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1)).contains(head.getValue());
            assertThat(picture.body()).isNotEqualTo(good);
        }
        assertThat(customer.picture(link).body()).isEqualTo(good);
    }

    @Test
    void aGiantPictureClaimsWhatItDoesNotHold() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(TWO)).getFirst());
        arm("giant-image");

        byte[] giant = customer.picture(link).body();

        assertThat(giant).hasSizeLessThan(10_000);
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(giant)));
        assertThat(reader.getWidth(0)).isEqualTo(60_000);
    }

    @Test
    void aCorruptPictureDoesNotDecode() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(TWO)).getFirst());
        arm("corrupt-image");

        byte[] corrupt = customer.picture(link).body();

        assertThatThrownBy(() -> ImageIO.read(new ByteArrayInputStream(corrupt)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aLinkCanFailOnce() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(TWO)).getFirst());
        arm("link-403");

        assertThat(customer.picture(link).statusCode()).isEqualTo(403);
        assertThat(customer.picture(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aRangeCanBeIgnored() throws IOException, InterruptedException {
        String link = link(entries(customer.generate(TWO)).getFirst());
        arm("range-ignored");

        HttpResponse<byte[]> picture = customer.picture(link, "Range", "bytes=10-");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
    }
}
