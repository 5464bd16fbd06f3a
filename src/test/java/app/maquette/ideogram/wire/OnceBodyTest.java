package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceBodyTest {
    private static final byte[] BODY = "paid".getBytes(StandardCharsets.UTF_8);

    @Test
    void aClientThatTriesAgainSendsAnOrdinaryBodyTwice() throws Exception {
        assertThat(requestsWith(BodyPublishers.ofByteArray(BODY))).isEqualTo(2);
    }

    @Test
    void aClientThatTriesAgainCannotSendItTwice() throws Exception {
        assertThat(requestsWith(new OnceBody(BODY, () -> {}))).isEqualTo(1);
    }

    @Test
    void aBodyThatWasHeldBackNeverLeaves() throws Exception {
        var body = new OnceBody(BODY, () -> {});

        assertThat(body.withdraw()).isTrue();
        assertThat(body.withdraw()).isTrue();
        assertThat(requestsWith(body)).isZero();
    }

    @Test
    void aBodyThatLeftCannotBeHeldBack() throws Exception {
        var body = new OnceBody(BODY, () -> {});

        requestsWith(body);

        assertThat(body.withdraw()).isFalse();
    }

    @Test
    void itSaysSoDirectlyBeforeItLeaves() throws Exception {
        var order = new ArrayList<String>();
        try (var server = new FaultServer((_, _) -> {
            order.add("arrived");
            return false;
        })) {
            new PaidPost(Given.KEY, Network.ofRuntime())
                    .send(
                            server.uri("/"),
                            new PaidPost.Content("text/plain", BODY),
                            Settings.DEFAULT,
                            () -> order.add("left"));
        }

        assertThat(order).containsExactly("left", "arrived");
    }

    @Test
    void whereNobodyListensNothingLeaves() throws Exception {
        var left = new AtomicInteger();
        URI nobody;
        try (var server = new FaultServer((_, _) -> false)) {
            nobody = server.uri("/");
        }

        var exchange = new PaidPost(Given.KEY, Network.ofRuntime())
                .send(nobody, new PaidPost.Content("text/plain", BODY), Settings.DEFAULT, left::incrementAndGet);

        assertThat(exchange).isInstanceOf(Vendor.Exchange.NotSent.class);
        assertThat(left).hasValue(0);
    }

    @Test
    void aBodyThatMayNotLeaveStays() throws Exception {
        var body = new OnceBody(BODY, () -> {
            throw new StorageException("the disk is full", new IOException());
        });

        assertThat(requestsWith(body)).isZero();
        assertThat(body.withdraw()).isTrue();
    }

    /// How many whole requests arrive when the server drops the connection without an answer. The JDK's client tries
    /// again for methods it thinks harmless, so the test uses one.
    private static long requestsWith(BodyPublisher body) throws IOException {
        try (var server = new FaultServer((_, _) -> false);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var request =
                    HttpRequest.newBuilder(server.uri("/")).method("GET", body).build();

            assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);

            return server.requests().size();
        }
    }
}
