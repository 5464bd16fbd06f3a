package app.maquette.app.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.studio.port.Updates.News;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The check for updates against a web server of its own, with a key of its own.
class SignedUpdatesTest {
    private static final String NEWS = """
            {"version": "0.10.0", "date": "2027-01-15", "page": "https://maquette.example/releases/0.10.0",
             "changes": ["Boards can be pinned", "Starts faster"]}
            """;

    private static final News NO_ANSWER = new News.Unknown("no answer from 127.0.0.1");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private KeyPair pair;
    private HttpServer server;
    private HttpClient http;

    @BeforeEach
    void startTheServer() throws IOException, GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        http = HttpClient.newHttpClient();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            try (var body = exchange.getResponseBody()) {
                body.write(file == null ? new byte[0] : file);
            }
        });
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
        http.close();
    }

    @Test
    void aLaterReleaseIsShownWithWhatIsNew() throws GeneralSecurityException {
        publish(NEWS, pair);

        assertThat(look("0.9.1")).isInstanceOfSatisfying(News.Newer.class, news -> {
            assertThat(news.release().version()).isEqualTo("0.10.0");
            assertThat(news.release().changes()).isEqualTo(List.of("Boards can be pinned", "Starts faster"));
        });
    }

    @Test
    void theSameReleaseIsTheLatest() throws GeneralSecurityException {
        publish(NEWS, pair);

        assertThat(look("0.10")).isEqualTo(new News.Latest());
    }

    @Test
    void anOlderReleaseIsNoNews() throws GeneralSecurityException {
        publish(NEWS, pair);

        assertThat(look("0.11.0")).isEqualTo(new News.Latest());
    }

    @Test
    void anotherKeysSignatureIsNotBelieved() throws GeneralSecurityException {
        publish(NEWS, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());

        assertThat(look("0.9.1")).isEqualTo(new News.Unknown("the answer is not signed with Maquette's key"));
    }

    @Test
    void aWordChangedAfterSigningIsNotBelieved() throws GeneralSecurityException {
        publish(NEWS, pair);
        files.put(
                "/latest.json",
                NEWS.replace("maquette.example", "elsewhere.example").getBytes(UTF_8));

        assertThat(look("0.9.1")).isEqualTo(new News.Unknown("the answer is not signed with Maquette's key"));
    }

    @Test
    void aMissingSignatureIsNoAnswer() {
        files.put("/latest.json", NEWS.getBytes(UTF_8));

        assertThat(look("0.9.1")).isEqualTo(NO_ANSWER);
    }

    @Test
    void anEndlessAnswerIsNotRead() throws GeneralSecurityException {
        publish(NEWS + " ".repeat(70_000), pair);

        assertThat(look("0.9.1")).isEqualTo(NO_ANSWER);
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws IOException {
        try (var slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> trickle(slow));
            URI from = URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/latest.json");

            assertThat(look("0.9.1", from, Duration.ofMillis(300))).isEqualTo(NO_ANSWER);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws GeneralSecurityException {
        publish(NEWS, pair);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/latest.json");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(look("0.9.1", address("/moved/latest.json"), Duration.ofSeconds(60)))
                .isEqualTo(NO_ANSWER);
    }

    @Test
    void withoutANetworkNothingIsKnown() {
        URI gone = address("/latest.json");
        server.stop(0);

        assertThat(look("0.9.1", gone, Duration.ofSeconds(60))).isEqualTo(NO_ANSWER);
    }

    @Test
    void aBuildWithoutAnAddressSaysSoAndAsksNobody() {
        var news = SignedUpdates.shipped(() -> {
                    throw new IllegalStateException("nobody is asked");
                })
                .look();

        assertThat(news).isEqualTo(new News.Unknown("no update address is set in this build"));
    }

    @Test
    void aSignedPageThatIsNotHttpsIsNotShown() throws GeneralSecurityException {
        publish(NEWS.replace("https:", "http:"), pair);

        assertThat(look("0.9.1")).isEqualTo(new News.Unknown("the answer cannot be read"));
    }

    @Test
    void theShippedKeyIsAKey() {
        assertThat(UpdateKey.shipped().getAlgorithm()).isEqualTo("EdDSA");
    }

    @Test
    void aVersionIsNumbers() {
        assertThatThrownBy(() -> new ReleaseNumber("1.0-beta")).isInstanceOf(IllegalArgumentException.class);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private News look(String running) {
        return look(running, address("/latest.json"), Duration.ofSeconds(60));
    }

    private News look(String running, URI from, Duration patience) {
        return new SignedUpdates(http, from, pair.getPublic(), new ReleaseNumber(running), patience).look();
    }

    /// A byte now and then, for as long as somebody listens.
    private static void trickle(ServerSocket server) {
        try (var socket = server.accept();
                var out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".getBytes(UTF_8));
            for (int sent = 0; sent < 60_000; sent++) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(10_000_000);
            }
        } catch (IOException _) {
            // The other side has gone, which the test waits for.
        }
    }

    private void publish(String news, KeyPair signer) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(signer.getPrivate());
        signature.update(news.getBytes(UTF_8));
        files.put("/latest.json", news.getBytes(UTF_8));
        files.put("/latest.json.sig", Base64.getEncoder().encode(signature.sign()));
    }
}
