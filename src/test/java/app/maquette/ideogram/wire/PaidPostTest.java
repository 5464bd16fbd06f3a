package app.maquette.ideogram.wire;

import static app.maquette.ideogram.wire.FaultServer.answer;
import static app.maquette.ideogram.wire.FaultServer.reset;
import static app.maquette.ideogram.wire.FaultServer.stall;
import static app.maquette.ideogram.wire.FaultServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the network does, a paid call reaches the server once.
class PaidPostTest {
    private static final int RUNS = 10;
    private static final String GOOD = Given.file("four.json");
    private static final String HALF = GOOD.substring(0, GOOD.indexOf("\"seed\": 2147483647"));
    private static final Duration SHORT = Duration.ofSeconds(1);
    /// For half an answer to come on a busy machine.
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    /// Fourteen ways in which a call ends badly after it was sent.
    enum Fault {
        CLOSE((_, _) -> false),
        RESET((_, socket) -> {
            reset(socket);
            return false;
        }),
        UNAVAILABLE((_, socket) -> status(socket, "503 Service Unavailable", "")),
        UNAVAILABLE_RETRY_AT_ONCE((_, socket) -> status(socket, "503 Service Unavailable", "Retry-After: 0\r\n")),
        TOO_MANY((_, socket) -> status(socket, "429 Too Many Requests", "")),
        TOO_MANY_RETRY_AT_ONCE((_, socket) -> status(socket, "429 Too Many Requests", "Retry-After: 0\r\n")),
        REQUEST_TIMEOUT((_, socket) -> status(socket, "408 Request Timeout", "Connection: close\r\n")),
        MOVED((_, socket) -> status(socket, "307 Temporary Redirect", "Location: /elsewhere\r\n")),
        UNAUTHORIZED((_, socket) -> status(socket, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")),
        BROKEN((_, socket) -> status(socket, "500 Internal Server Error", "")),
        CUT_HEAD((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
            return false;
        }),
        CUT_BODY((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + GOOD.length() + "\r\n\r\n" + HALF);
            return false;
        }),
        STALLED_HEAD((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\n");
            stall(socket);
            return false;
        }),
        STALLED_BODY((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + GOOD.length() + "\r\n\r\n" + HALF);
            stall(socket);
            return false;
        });

        @SuppressWarnings("ImmutableEnumChecker") // The lambdas hold nothing.
        private final FaultServer.Behaviour behaviour;

        Fault(FaultServer.Behaviour behaviour) {
            this.behaviour = behaviour;
        }

        boolean stalls() {
            return this == STALLED_HEAD || this == STALLED_BODY;
        }

        private static boolean status(Socket socket, String status, String headers) throws IOException {
            answer(socket, status, headers, "{\"error\":\"no\"}");
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaidCallReachesTheServerOnce(Fault fault) throws IOException {
        for (int run = 0; run < (fault.stalls() ? 2 : RUNS); run++) {
            var calls = new AtomicInteger();
            try (var server = new FaultServer((request, socket) -> {
                if (calls.get() == 1) {
                    answer(socket, "200 OK", "", GOOD);
                    return true;
                }
                return fault.behaviour.answer(request, socket);
            })) {
                var vendor = new IdeogramVendor(
                        server.address(),
                        Given.KEY,
                        () -> Given.within(
                                calls.incrementAndGet() > 1 && fault.stalls() ? SHORT : Duration.ofSeconds(30)),
                        Given.NOON);

                vendor.send(Given.outgoing());
                var exchange = vendor.send(Given.outgoing());

                assertThat(exchange).isNotInstanceOf(Exchange.NotSent.class);
                assertThat(server.posts()).isEqualTo(2);
            }
        }
    }

    @Test
    void aWholeAnswerIsKeptAsItCame() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            answer(socket, "200 OK", "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n", GOOD);
            return true;
        })) {
            var answer = answered(Given.vendor(server.address()).send(Given.outgoing()));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.isComplete()).isTrue();
            assertThat(answer.body()).asString().isEqualTo(GOOD);
            assertThat(answer.vendorDate()).isEqualTo(Given.NOON.instant());
        }
    }

    @Test
    void aCutAnswerIsKeptAsFarAsItCame() throws IOException {
        try (var server = new FaultServer(Fault.CUT_BODY.behaviour)) {
            var answer = answered(Given.vendor(server.address()).send(Given.outgoing()));

            assertThat(answer.isComplete()).isFalse();
            assertThat(answer.body()).asString().isEqualTo(HALF);
        }
    }

    @Test
    void aCutChunkedAnswerIsKeptAsFarAsItCame() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            write(socket, Integer.toHexString(HALF.length()) + "\r\n" + HALF + "\r\nff\r\n{");
            return false;
        })) {
            var answer = answered(Given.vendor(server.address()).send(Given.outgoing()));

            assertThat(answer.isComplete()).isFalse();
            assertThat(answer.body()).asString().startsWith(HALF);
        }
    }

    @Test
    void theDeadlineCoversTheBody() throws IOException {
        try (var server = new FaultServer(Fault.STALLED_BODY.behaviour)) {
            var answer = answered(Given.vendor(server.address(), LONG_ENOUGH).send(Given.outgoing()));

            assertThat(answer.isComplete()).isFalse();
            assertThat(answer.body()).asString().isEqualTo(HALF);
        }
    }

    @Test
    void anAnswerWithoutAStatusInTimeIsNoAnswer() throws IOException {
        try (var server = new FaultServer(Fault.STALLED_HEAD.behaviour)) {
            var exchange = Given.vendor(server.address(), SHORT).send(Given.outgoing());

            assertThat(exchange).isEqualTo(new Exchange.NoAnswer("No complete answer from 127.0.0.1 in time."));
        }
    }

    @Test
    void aConnectionThatEndsWithoutAWordIsNoAnswer() throws IOException {
        try (var server = new FaultServer(Fault.CLOSE.behaviour)) {
            assertThat(Given.vendor(server.address()).send(Given.outgoing()))
                    .isEqualTo(new Exchange.NoAnswer("The connection to 127.0.0.1 broke."));
        }
    }

    @Test
    void anEndlessAnswerIsCutAtTheLimit() throws IOException {
        var block = "x".repeat(64 * 1024);
        try (var server = new FaultServer((_, socket) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n");
            for (int sent = 0; sent < 104_857_600; sent += block.length()) {
                write(socket, block);
            }
            return false;
        })) {
            var answer = answered(Given.vendor(server.address()).send(Given.outgoing()));

            assertThat(answer.isComplete()).isFalse();
            assertThat(answer.body()).hasSize(PaidPost.ANSWER_LIMIT);
        }
    }

    @Test
    void aStoppedCallIsInDoubtAndTheThreadStaysInterrupted() throws IOException {
        var caller = Thread.currentThread();
        try (var server = new FaultServer((_, socket) -> {
            caller.interrupt();
            stall(socket);
            return false;
        })) {
            var exchange = Given.vendor(server.address()).send(Given.outgoing());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(exchange).isEqualTo(new Exchange.NoAnswer("The call was stopped."));
        }
    }

    @Test
    void theSettingsOfTheMomentCount() throws IOException {
        var deadline = new AtomicInteger(30_000);
        try (var server = new FaultServer((_, socket) -> {
            if (deadline.get() == 30_000) {
                answer(socket, "200 OK", "", GOOD);
                return true;
            }
            stall(socket);
            return false;
        })) {
            var vendor = new IdeogramVendor(
                    server.address(), Given.KEY, () -> Given.within(Duration.ofMillis(deadline.get())), Given.NOON);

            assertThat(vendor.send(Given.outgoing())).isInstanceOf(Exchange.Answered.class);
            deadline.set(1_000);
            assertThat(vendor.send(Given.outgoing())).isInstanceOf(Exchange.NoAnswer.class);
        }
    }

    @Test
    void aCutAnswerGivesThePicturesItStillNames() throws IOException {
        try (var server = new FaultServer(Fault.CUT_BODY.behaviour)) {
            var vendor = Given.vendor(server.address());

            var outcome = vendor.read(answered(vendor.send(Given.outgoing())), Given.request());

            assertThat(outcome).isInstanceOf(Outcome.Doubtful.class);
            assertThat(((Outcome.Doubtful) outcome).salvaged()).hasSize(2);
        }
    }

    private static RawAnswer answered(Exchange exchange) {
        assertThat(exchange).isInstanceOf(Exchange.Answered.class);
        return ((Exchange.Answered) exchange).answer();
    }
}
