package app.maquette.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wire as clients of every kind use it.
class ServerTest {
    private ServerSocket listener;
    private Server server;

    /// Answers with what it was sent.
    private static final class Echo implements Handler {
        @Override
        public boolean admits(Request head) {
            return true;
        }

        @Override
        public Reply answer(Request request) {
            return Reply.of(
                    200,
                    "text/plain",
                    request.method() + " " + request.path() + " " + new String(request.body(), StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void start() throws IOException {
        listener = Server.bind(0);
        server = Server.serve(listener, new Echo(), Duration.ZERO);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String say(String text) throws IOException {
        try (Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyThisMachineIsServed() {
        assertThat(listener.getInetAddress())
                .extracting(InetAddress::getHostAddress)
                .isEqualTo("127.0.0.1");
    }

    @Test
    void requestsFollowEachOtherOnOneConnection() throws IOException {
        String answers =
                say("GET /one HTTP/1.1\r\nHost: h\r\n\r\nPUT /two?x=1 HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc");

        assertThat(answers).contains("GET /one ").endsWith("PUT /two abc");
    }

    @Test
    void aBodyComesInChunks() throws IOException {
        String answer = say("""
                POST / HTTP/1.1
                Transfer-Encoding: chunked

                3
                abc
                2;ext=1
                de
                0
                Trailer: t

                """.replace("\n", "\r\n"));

        assertThat(answer).endsWith("POST / abcde");
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        String answer = say("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok");

        assertThat(answer)
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")
                .endsWith("ok");
    }

    @Test
    void aHeadIsAnsweredWithoutItsBody() throws IOException {
        assertThat(say("HEAD /a HTTP/1.1\r\n\r\n"))
                .contains("Content-Length: 8")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aConnectionEndsWhenTheClientSaysSo() throws IOException {
        String answers = say("GET /a HTTP/1.1\r\nConnection: close\r\n\r\nGET /b HTTP/1.1\r\n\r\n");

        assertThat(answers).contains("Connection: close").doesNotContain("/b");
    }

    @ParameterizedTest
    @CsvSource({
        "hello,400",
        "GET / SPDY/9,400",
        "'GET / HTTP/1.1\r\nno colon',431",
        "'POST / HTTP/1.1\r\nContent-Length: many',400",
        "'POST / HTTP/1.1\r\nContent-Length: -2',400",
        "'POST / HTTP/1.1\r\nContent-Length: 999999999',413",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz',400"
    })
    void whatIsNotHttpIsTurnedAway(String request, int status) throws IOException {
        assertThat(say(request + "\r\n\r\n")).startsWith("HTTP/1.1 " + status);
    }
}
