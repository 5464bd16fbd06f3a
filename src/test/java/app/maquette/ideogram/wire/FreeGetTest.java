package app.maquette.ideogram.wire;

import static app.maquette.ideogram.wire.FaultServer.answer;
import static app.maquette.ideogram.wire.FaultServer.stall;
import static app.maquette.ideogram.wire.FaultServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Exchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A free question ends in time and in little memory, and tells the key to nobody else.
class FreeGetTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Exchange get(URI from, Duration deadline) {
        return new FreeGet(Given.KEY, Network.ofRuntime()).get(from, Given.within(deadline));
    }

    private static RawAnswer answered(Exchange exchange) {
        return ((Exchange.Answered) exchange).answer();
    }

    @Test
    void itAsksOnceWithTheKeyAndBringsTheAnswer() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            answer(socket, "429 Too Many Requests", "Retry-After: 3\r\n", "so it is " + Given.KEY.header());
            return false;
        })) {
            var answer = answered(get(server.uri("/v2/generations/g"), LONG));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.retryAfter()).isEqualTo("3");
            assertThat(answer.isComplete()).isTrue();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .startsWith("so it is ")
                    .doesNotContain(Given.KEY.header());
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst().method()).isEqualTo("GET");
            assertThat(server.requests().getFirst().path()).isEqualTo("/v2/generations/g");
            assertThat(server.requests().getFirst().header("Api-Key")).isEqualTo(Given.KEY.header());
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (var other = new FaultServer((_, _) -> false);
                var server = new FaultServer((_, socket) -> {
                    answer(socket, "307 Temporary Redirect", "Location: " + other.uri("/") + "\r\n", "");
                    return false;
                })) {
            assertThat(answered(get(server.uri("/"), LONG)).status()).isEqualTo(307);
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void anEndlessAnswerIsBounded() throws IOException {
        var piece = "x".repeat(1 << 20);
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            for (int i = 0; i < 64; i++) {
                write(socket, piece);
            }
            return false;
        })) {
            var answer = answered(get(server.uri("/"), LONG));

            assertThat(answer.body()).hasSize(PaidPost.ANSWER_LIMIT);
            assertThat(answer.isComplete()).isFalse();
        }
    }

    @Test
    void whatDoesNotComeInTimeIsNoAnswerOrACutOne() throws IOException {
        try (var silent = new FaultServer((_, socket) -> {
                    stall(socket);
                    return false;
                });
                var half = new FaultServer((_, socket) -> {
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
                    stall(socket);
                    return false;
                })) {
            assertThat(get(silent.uri("/"), Duration.ofMillis(200)))
                    .isEqualTo(new Exchange.NoAnswer("No complete answer from 127.0.0.1 in time."));
            assertThat(answered(get(half.uri("/"), SHORT)).isComplete()).isFalse();
        }
    }

    @Test
    void aServerThatIsNotThereIsNoAnswer() throws IOException {
        URI gone;
        try (var server = new FaultServer((_, _) -> false)) {
            gone = server.uri("/");
        }

        assertThat(get(gone, LONG)).isEqualTo(new Exchange.NoAnswer("Nothing answers at 127.0.0.1."));
    }

    @Test
    void aThreadThatIsStoppedStaysStopped() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            stall(socket);
            return false;
        })) {
            Thread.currentThread().interrupt();

            assertThat(get(server.uri("/"), LONG)).isEqualTo(new Exchange.NoAnswer("The question was stopped."));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
