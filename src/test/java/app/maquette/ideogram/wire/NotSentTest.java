package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ideogram.BrokenProxies;
import app.maquette.ideogram.Certificates;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.studio.port.Vendor.Exchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What certainly never left this machine is told apart from what may have.
class NotSentTest {
    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        ApiAddress nobody;
        try (var server = new FaultServer((_, _) -> false)) {
            nobody = server.address();
        }

        assertThat(Given.vendor(nobody).send(Given.outgoing()))
                .isEqualTo(new Exchange.NotSent("Nothing answers at 127.0.0.1."));
    }

    @Test
    void anUnknownNameIsNotSent() {
        var vendor = Given.vendor(ApiAddress.parse("https://maquette.invalid"));

        assertThat(vendor.send(Given.outgoing()))
                .isEqualTo(new Exchange.NotSent("The name maquette.invalid is not known here."));
    }

    @Test
    void aCertificateNobodyTrustsIsNotSent(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var posts = new AtomicInteger();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificates.selfSigned(folder)));
        server.createContext("/", exchange -> {
            posts.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var address =
                    ApiAddress.parse("https://localhost:" + server.getAddress().getPort());

            assertThat(Given.vendor(address).send(Given.outgoing()))
                    .isEqualTo(new Exchange.NotSent("No safe connection to localhost (TLS)."));
            assertThat(posts).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "502 Bad Gateway, The proxy did not let the call through.",
        "403 Forbidden, The proxy did not let the call through.",
        "407 Proxy Authentication Required, The proxy asks for a name and a password."
    })
    void aProxyThatRefusesTheTunnelIsNotSentAndNeverSeesTheKey(String status, String said) throws IOException {
        try (var proxy = new FaultServer((_, socket) -> {
            FaultServer.answer(socket, status, "Proxy-Authenticate: Basic realm=\"office\"\r\n", "no");
            return true;
        })) {
            var exchange = throughProxy(proxy, Duration.ofSeconds(30)).send(Given.outgoing());

            assertThat(exchange).isEqualTo(new Exchange.NotSent(said));
            assertThat(proxy.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.method().equals("CONNECT"));
            assertThat(proxy.requests().toString()).doesNotContain(Given.KEY.header());
        }
    }

    @Test
    void aProxyThatSaysNothingIsNotSent() throws IOException {
        try (var proxy = new FaultServer((_, socket) -> {
            FaultServer.stall(socket);
            return false;
        })) {
            assertThat(throughProxy(proxy, Duration.ofSeconds(1)).send(Given.outgoing()))
                    .isInstanceOf(Exchange.NotSent.class);
        }
    }

    @Test
    void aServerThatAsksForProxyWordsAfterTheCallWasSentIsInDoubt() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.answer(socket, "407 Proxy Authentication Required", "", "");
            return true;
        })) {
            assertThat(Given.vendor(server.address()).send(Given.outgoing())).isInstanceOf(Exchange.Answered.class);
        }
    }

    @Test
    void aConnectionThatDoesNotOpenInTimeIsNotSent() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var _ = new Socket(full.getInetAddress(), full.getLocalPort());
                var _ = new Socket(full.getInetAddress(), full.getLocalPort())) {
            var vendor =
                    Given.vendor(ApiAddress.parse("http://127.0.0.1:" + full.getLocalPort()), Duration.ofSeconds(1));

            assertThat(vendor.send(Given.outgoing())).isInstanceOf(Exchange.NotSent.class);
        }
    }

    @Test
    void aProxySettingThatCannotBeIsNotSent() {
        var vendor = new IdeogramVendor(
                ApiAddress.IDEOGRAM,
                Given.KEY,
                () -> Given.within(Duration.ofSeconds(30)),
                Given.NOON,
                Given.through(new BrokenProxies()));

        assertThat(vendor.send(Given.outgoing()))
                .isEqualTo(new Exchange.NotSent("This machine cannot open a connection."));
    }

    @Test
    void everyTroubleHasPlainWords() {
        var connect = new ConnectException();
        connect.initCause(new UnresolvedAddressException());

        assertThat(TransportWords.of(connect, "h")).isEqualTo("The name h is not known here.");
        assertThat(TransportWords.of(new ConnectException(), "h")).isEqualTo("Nothing answers at h.");
        assertThat(TransportWords.of(new UnknownHostException("h"), "h")).isEqualTo("The name h is not known here.");
        assertThat(TransportWords.of(new NoRouteToHostException(), "h")).isEqualTo("There is no way to h from here.");
        assertThat(TransportWords.of(new HttpConnectTimeoutException("x"), "h"))
                .isEqualTo("No connection to h in time.");
        assertThat(TransportWords.of(new HttpTimeoutException("x"), "h"))
                .isEqualTo("The proxy did not connect in time.");
        assertThat(TransportWords.of(new IllegalStateException("x"), "h")).isEqualTo("The call to h failed.");
        var inner = new SSLHandshakeException("x");
        assertThat(TransportWords.unwrap(new CompletionException(inner))).isSameAs(inner);
    }

    private static IdeogramVendor throughProxy(FaultServer proxy, Duration deadline) {
        return new IdeogramVendor(
                ApiAddress.parse("https://api.example.com"),
                Given.KEY,
                () -> Given.within(deadline),
                Given.NOON,
                Given.through(ProxySelector.of(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), proxy.uri("/").getPort()))));
    }
}
