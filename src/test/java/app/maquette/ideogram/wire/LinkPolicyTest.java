package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.studio.port.DownloadException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPolicyTest {
    private static final String LOCAL = "http://127.0.0.1:8080";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://images.example.com/1.png?exp=1&sig=2",
                "https://IMAGES.example.com./1.png",
                "HTTPS://images.example.com:8443/1.png",
                "https://d1.2x.cdn-7.example/1.png",
                "https://xn--bcher-kva.example/1.png",
                "https://93.184.216.34/1.png",
                "https://[2606:2800:220:1::1]/1.png"
            })
    void anyPublicHttpsHostIsAllowed(String link) {
        assertThatCode(() -> policy(ApiAddress.IDEOGRAM).check(URI.create(link)))
                .doesNotThrowAnyException();
        assertThatCode(() -> policy(ApiAddress.parse(LOCAL)).check(URI.create(link)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/1.png",
                "http://localhost:8080/1.png",
                "http://LocalHost:8080/1.png",
                "http://[::1]:8080/1.png",
                "https://127.0.0.1:8080/1.png"
            })
    void aServerOnThisMachineMayLinkToItselfOnly(String link) {
        assertThatCode(() -> policy(ApiAddress.parse(LOCAL)).check(URI.create(link)))
                .doesNotThrowAnyException();
        refused(ApiAddress.IDEOGRAM, link);
        refused(ApiAddress.parse("http://127.0.0.1:8081"), link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://images.example.com/1.png",
                "http://127.0.0.1/1.png",
                "http://10.0.0.5:8080/1.png",
                "http://127.0.0.1.example.com:8080/1.png",
                "ftp://127.0.0.1:8080/1.png",
                "http://user@127.0.0.1:8080/1.png"
            })
    void aServerOnThisMachineGivesNoFurtherRights(String link) {
        refused(ApiAddress.parse(LOCAL), link);
    }

    @Test
    void aLocalNameThatLeadsElsewhereIsRefused() {
        var policy = new LinkPolicy(
                ApiAddress.parse(LOCAL),
                _ -> new InetAddress[] {InetAddress.ofLiteral("192.168.0.9")},
                HttpClient.Builder.NO_PROXY);

        assertThatThrownBy(() -> policy.check(URI.create("http://localhost:8080/1.png")))
                .isInstanceOf(DownloadException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "1.1.1.1, true",
        "172.15.255.255, true",
        "172.32.0.0, true",
        "100.63.255.255, true",
        "100.128.0.0, true",
        "198.17.255.255, true",
        "223.255.255.255, true",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.255.255.255, false",
        "100.64.0.1, false",
        "127.0.0.1, false",
        "127.255.255.254, false",
        "169.254.169.254, false",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "192.0.0.8, false",
        "192.0.2.1, false",
        "192.168.1.1, false",
        "198.18.0.1, false",
        "198.51.100.7, false",
        "203.0.113.7, false",
        "224.0.0.1, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        "2606:4700::1111, true",
        "2a00:1450:4001::5, true",
        "64:ff9b::808:808, true",
        "2002:808:808::1, true",
        "::, false",
        "::1, false",
        "::ffff:10.0.0.1, false",
        "::7f00:1, false",
        "64:ff9b::a00:1, false",
        "64:ff9b:1::808:808, false",
        "2002:a00:1::1, false",
        "2001:0:4136:e378::1, false",
        "2001:db8::1, false",
        "3fff::1, false",
        "fc00::1, false",
        "fd12:3456::1, false",
        "fe80::1, false",
        "fec0::1, false",
        "ff02::1, false"
    })
    void onlyTheOpenInternetIsPublic(String address, boolean isPublic) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isEqualTo(isPublic);
    }

    @Test
    void oneAddressOfTheOwnNetworkAmongPublicOnesIsEnoughToRefuse() {
        var policy = new LinkPolicy(
                ApiAddress.IDEOGRAM,
                _ -> new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.1")},
                HttpClient.Builder.NO_PROXY);

        assertThatThrownBy(() -> policy.check(URI.create("https://images.example.com/1.png")))
                .isInstanceOfSatisfying(
                        DownloadException.class, e -> assertThat(e.isFinal()).isTrue());
    }

    /// What the API's name and the link's name lead to on this machine.
    @ParameterizedTest
    @CsvSource({
        "198.18.0.7, 198.18.3.9, true",
        "198.19.255.1, 198.18.3.9, true",
        "100.64.0.1, 100.127.0.9, true",
        "fc00::5, fc00::9, true",
        "::ffff:198.18.0.7, 198.18.3.9, true",
        "93.184.216.34, 198.18.3.9, false",
        "198.18.0.7, 100.64.0.1, false",
        "198.18.0.7, 10.0.0.1, false",
        "198.18.0.7, 127.0.0.1, false",
        "198.18.0.7, 169.254.169.254, false",
        "10.0.0.1, 10.0.0.2, false",
        "127.0.0.1, 127.0.0.1, false",
        "192.168.0.1, 192.168.0.2, false",
        "fd00::1, fd00::2, false",
        "fc00::5, fd00::2, false"
    })
    void theRangeThroughWhichThisMachineReachesTheApiIsAllowedByNameAndHttpsOnly(
            String api, String link, boolean isAllowed) {
        var policy = new LinkPolicy(
                ApiAddress.IDEOGRAM,
                host -> new InetAddress[] {
                    InetAddress.ofLiteral(
                            host.equals("api.ideogram.ai") ? api : host.matches("[0-9.]+|.*:.*") ? host : link)
                },
                HttpClient.Builder.NO_PROXY);
        var number = link.contains(":") ? "[" + link + "]" : link;

        assertThat(isRefused(policy, "https://images.example.com/1.png")).isNotEqualTo(isAllowed);
        assertThat(isRefused(policy, "https://" + number + "/1.png")).isTrue();
        assertThat(isRefused(policy, "http://images.example.com/1.png")).isTrue();
        assertThat(isRefused(policy, "https://user@images.example.com/1.png")).isTrue();
    }

    private static boolean isRefused(LinkPolicy policy, String link) {
        try {
            policy.check(URI.create(link));
            return false;
        } catch (DownloadException _) {
            return true;
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyUseOfANameIsLookedUpAnew() throws Exception {
        var asked = new AtomicInteger();
        var policy = new LinkPolicy(
                ApiAddress.IDEOGRAM,
                _ -> new InetAddress[] {
                    InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                },
                HttpClient.Builder.NO_PROXY);
        var link = URI.create("https://turning.example.com/1.png");

        policy.check(link);

        assertThatThrownBy(() -> policy.check(link)).isInstanceOf(DownloadException.class);
    }

    @Test
    void anUnknownNameIsLeftToTheProxyWhereThereIsOne() {
        LinkPolicy.HostResolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        var proxies = ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 3128));
        var link = URI.create("https://images.example.com/1.png");

        assertThatThrownBy(() -> new LinkPolicy(ApiAddress.IDEOGRAM, nobody, HttpClient.Builder.NO_PROXY).check(link))
                .isInstanceOf(UnknownHostException.class);
        assertThatCode(() -> new LinkPolicy(ApiAddress.IDEOGRAM, nobody, proxies).check(link))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new LinkPolicy(ApiAddress.IDEOGRAM, nobody, proxies)
                        .check(URI.create("https://printer.local/1.png")))
                .isInstanceOf(DownloadException.class);
    }

    private static void refused(ApiAddress api, String link) {
        assertThatThrownBy(() -> policy(api).check(URI.create(link)))
                .isInstanceOfSatisfying(
                        DownloadException.class, e -> assertThat(e.isFinal()).isTrue());
    }

    /// Knows one public address for every name, and addresses as they are written.
    private static LinkPolicy policy(ApiAddress api) {
        return new LinkPolicy(
                api,
                host -> new InetAddress[] {
                    host.matches("[0-9.]+|.*:.*")
                            ? InetAddress.ofLiteral(host)
                            : InetAddress.ofLiteral(host.equals("localhost") ? "127.0.0.1" : "93.184.216.34")
                },
                HttpClient.Builder.NO_PROXY);
    }
}
