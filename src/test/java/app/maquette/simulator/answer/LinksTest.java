package app.maquette.simulator.answer;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.Customer;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links are signed, live for a day and give the picture whole or in parts.
class LinksTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(START);
    private Simulator simulator;
    private Customer customer;
    private String link;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        simulator = Simulator.start(SimulatorOptions.at(folder.resolve("book")).withSide(64), clock);
        customer = new Customer(simulator);
        link = link(entries(customer.generate("{\"prompt\":\"p\"}")).getFirst());
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    @Test
    void aLinkIsGoodForADay() throws IOException, InterruptedException {
        assertThat(link).contains("exp=" + START.plus(Duration.ofDays(1)).getEpochSecond());
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(customer.picture(link).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(customer.picture(link).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkThatWasChangedIsForbidden() throws IOException, InterruptedException {
        assertThat(customer.picture(link.replaceFirst("exp=(\\d+)", "exp=9$1")).statusCode())
                .isEqualTo(403);
        assertThat(customer.picture(link.replaceFirst("exp=\\d+", "exp=never")).statusCode())
                .isEqualTo(403);
        assertThat(customer.picture(link.substring(0, link.length() - 1)).statusCode())
                .isEqualTo(403);
        assertThat(customer.picture(link.substring(0, link.indexOf('?'))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPictureComesInPartsThatFit() throws IOException, InterruptedException {
        HttpResponse<byte[]> whole = customer.picture(link);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        int length = whole.body().length;

        HttpResponse<byte[]> middle = customer.picture(link, "Range", "bytes=5-9", "If-Range", tag);
        HttpResponse<byte[]> end = customer.picture(link, "Range", "bytes=-4");

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.headers().firstValue("Content-Range")).contains("bytes 5-9/" + length);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 5, 10));
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole.body(), length - 4, length));
        assertThat(customer.picture(link, "Range", "bytes=" + length + "-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void aPartOfAnotherPictureIsAnsweredWithTheWhole() throws IOException, InterruptedException {
        HttpResponse<byte[]> picture = customer.picture(link, "Range", "bytes=5-9", "If-Range", "\"another\"");

        assertThat(picture.statusCode()).isEqualTo(200);
    }

    @Test
    void aPictureThatIsAlreadyThereIsNotSentAgain() throws IOException, InterruptedException {
        String tag = customer.picture(link).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = customer.picture(link, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(customer.picture(link).statusCode()).isEqualTo(200);
    }
}
