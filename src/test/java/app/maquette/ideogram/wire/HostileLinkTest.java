package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ideogram.BrokenProxies;
import app.maquette.studio.model.MemoryPart;
import app.maquette.studio.port.DownloadException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A link in an answer cannot send this machine anywhere but to the open Internet.
class HostileLinkTest {
    /// `PORT` stands for a listener on this machine.
    private static final String[] LINKS = """
            file:///etc/passwd
            file://localhost/etc/passwd
            ftp://93.184.216.34/1.png
            jar:https://images.example.com/1.jar!/1.png
            data:image/png;base64,AAAA
            gopher://127.0.0.1:PORT/1
            ws://127.0.0.1:PORT/1
            javascript:alert(1)
            mailto:a@example.com
            https:images.example.com
            https:///1.png
            https://:PORT/1.png
            //127.0.0.1:PORT/1.png
            /1.png
            http://127.0.0.1:PORT/1.png
            http://localhost:PORT/1.png
            http://images.example.com/1.png
            http://[::1]:PORT/1.png
            https://127.0.0.1:PORT/1.png
            https://127.1:PORT/1.png
            https://127.0.1:PORT/1.png
            https://127.255.255.254:PORT/1.png
            https://localhost:PORT/1.png
            https://LOCALHOST:PORT/1.png
            https://localhost.:PORT/1.png
            https://a.localhost:PORT/1.png
            https://localhost.localdomain:PORT/1.png
            https://[::1]:PORT/1.png
            https://[::]:PORT/1.png
            https://[0:0:0:0:0:0:0:1]:PORT/1.png
            https://[::ffff:127.0.0.1]:PORT/1.png
            https://[::ffff:7f00:1]:PORT/1.png
            https://[::127.0.0.1]:PORT/1.png
            https://[64:ff9b::7f00:1]:PORT/1.png
            https://[2002:7f00:1::]:PORT/1.png
            https://[fe80::1]:PORT/1.png
            https://[fe80::1%25lo]:PORT/1.png
            https://[fd00::1]:PORT/1.png
            https://[ff02::1]:PORT/1.png
            https://2130706433:PORT/1.png
            https://0x7f000001:PORT/1.png
            https://0x7f.0.0.1:PORT/1.png
            https://0177.0.0.1:PORT/1.png
            https://017700000001:PORT/1.png
            https://127.0.0.01:PORT/1.png
            https://127.0.0.1.:PORT/1.png
            https://0:PORT/1.png
            https://0.0.0.0:PORT/1.png
            https://10.0.0.1:PORT/1.png
            https://172.16.0.1:PORT/1.png
            https://192.168.0.1:PORT/1.png
            https://100.64.0.1:PORT/1.png
            https://169.254.169.254/latest/meta-data/
            https://metadata.google.internal/1.png
            https://224.0.0.1:PORT/1.png
            https://255.255.255.255:PORT/1.png
            https://printer.local:PORT/1.png
            https://router.lan/1.png
            https://wiki.corp/1.png
            https://intranet/1.png
            https://user@images.example.com/1.png
            https://user:word@127.0.0.1:PORT/1.png
            https://images.example.com@127.0.0.1:PORT/1.png
            https://127.0.0.1:PORT\\@images.example.com/1.png
            https://127.0.0.1:PORT%2f@images.example.com/1.png
            https://①②⑦.⓪.⓪.①:PORT/1.png
            https://127。0。0。1:PORT/1.png
            https://%6c%6f%63%61%6c%68%6f%73%74:PORT/1.png
            https://bücher.example:PORT/1.png
            https://under_score.example:PORT/1.png
            https://-dash.example:PORT/1.png
            https://images.example.com:0/1.png
            https://images.example.com:99999/1.png
            https://private.example.com:PORT/1.png
            https://loop.example.com:PORT/1.png
            https://mixed.example.com:PORT/1.png
            """.lines().map(String::strip).toArray(String[]::new);

    private static final Map<String, List<String>> NAMES = Map.of(
            "private.example.com", List.of("192.168.7.7"),
            "loop.example.com", List.of("127.0.0.1"),
            "mixed.example.com", List.of("93.184.216.34", "127.0.0.1"));

    @Test
    void noHostileLinkOpensAConnection() throws IOException {
        var ways = new BrokenProxies();
        try (var listener = new FaultServer((_, _) -> false);
                var downloads = downloads(ApiAddress.IDEOGRAM, ways)) {
            var port = String.valueOf(listener.uri("/").getPort());
            for (var text : LINKS) {
                var part = new MemoryPart();
                var link = Links.parse(text.replace("PORT", port));
                if (link != null) {
                    assertThat(failure(downloads, link, part)).as(text).startsWith("final: The link was refused: it ");
                }
                assertThat(part.size()).isZero();
            }

            assertThat(LINKS).hasSizeGreaterThan(60);
            assertThat(ways.asked()).isEmpty();
            assertThat(listener.connections()).isZero();
        }
    }

    @Test
    void noRedirectLeadsToAHostileLink() throws IOException {
        try (var listener = new FaultServer((_, _) -> false);
                var server = new FaultServer((request, socket) -> {
                    var place = LINKS[Integer.parseInt(request.path().substring(1))];
                    var bytes = place.replace(
                            "PORT", String.valueOf(listener.uri("/").getPort()));
                    FaultServer.answer(socket, "302 Found", "Location: " + ascii(bytes) + "\r\n", "");
                    return true;
                });
                var downloads = downloads(server.address(), new BrokenProxies())) {
            for (int number = 0; number < LINKS.length; number++) {
                if (LINKS[number].equals("/1.png")) {
                    continue;
                }
                assertThat(failure(downloads, server.uri("/" + number), new MemoryPart()))
                        .as(LINKS[number])
                        .isNotEmpty();
            }

            assertThat(listener.connections()).isZero();
        }
    }

    @Test
    void aPublicLinkGoesItsWay() throws IOException {
        var ways = new BrokenProxies();
        try (var downloads = downloads(ApiAddress.IDEOGRAM, ways)) {
            assertThat(failure(downloads, URI.create("https://93.184.216.34/1.png"), new MemoryPart()))
                    .isEqualTo("passing: This machine cannot open a connection.");
            assertThat(ways.asked()).contains("93.184.216.34");
        }
    }

    @Test
    void aHostThatQuotesTheKeyIsNotNamed() {
        var told = new ArrayList<String>();
        try (var downloads = downloads(ApiAddress.IDEOGRAM, new BrokenProxies())) {
            for (var dress : Dresses.of(Given.KEY.header()).values()) {
                for (var place : List.of("home.internal", "private.example.com", "unknown.example.com")) {
                    var link = Links.parse("https://" + dress + "." + place + "/1.png");
                    if (link != null) {
                        told.add(failure(downloads, link, new MemoryPart()));
                        assertThat(Dresses.pieces(dress)).noneMatch(Dresses.folded(told.getLast())::contains);
                    }
                }
            }
        }
        assertThat(told)
                .contains("passing: The name •••.unknown.example.com is not known here.")
                .anyMatch(sentence -> sentence.endsWith("network (•••.private.example.com)."))
                .anyMatch(sentence -> sentence.endsWith("host (•••.home.internal)."));
    }

    private static String failure(LinkDownloads downloads, URI link, MemoryPart part) {
        try {
            downloads.fetch(link, part);
            return "";
        } catch (DownloadException e) {
            return (e.isFinal() ? "final: " : "passing: ") + e.getMessage();
        }
    }

    private static LinkDownloads downloads(ApiAddress api, BrokenProxies ways) {
        var policy = new LinkPolicy(api, HostileLinkTest::resolve, HttpClient.Builder.NO_PROXY);
        var limits = new LinkDownloads.Limits(
                1 << 20, 1, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30));
        return new LinkDownloads(policy, limits, new DownloadPauses(() -> new Random(1), _ -> {}), Given.through(ways));
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.endsWith(".unknown.example.com")) {
            throw new UnknownHostException(host);
        }
        return NAMES.getOrDefault(host, List.of(host.matches("[0-9.]+|.*:.*") ? host : "127.0.0.1")).stream()
                .map(InetAddress::ofLiteral)
                .toArray(InetAddress[]::new);
    }

    private static String ascii(String text) {
        return text.codePoints()
                .mapToObj(one -> one < 128 ? Character.toString(one) : "?")
                .reduce("", String::concat);
    }
}
