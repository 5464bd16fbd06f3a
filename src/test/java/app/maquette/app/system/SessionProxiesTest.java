package app.maquette.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which proxy the variables of a session name.
class SessionProxiesTest {
    private static final URI API = URI.create("https://api.maquette.test/generate");

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy.office:3128",
        "HTTPS_PROXY, http://proxy.office:3128/",
        "https_proxy, proxy.office:3128",
        "https_proxy, http://mila:secret@proxy.office:3128",
        "all_proxy, http://proxy.office:3128"
    })
    void aNamedProxyIsUsed(String name, String value) {
        assertThat(proxies(Map.of(name, value)).select(API))
                .isEqualTo(
                        List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.office", 3128))));
    }

    @Test
    void thePlainWebsProxyIsNotForTheSafeOne() {
        var variables = Map.of("http_proxy", "http://plain.office:80", "https_proxy", "http://safe.office:81");

        assertThat(proxies(variables).select(API).toString())
                .contains("safe.office")
                .doesNotContain("plain");
    }

    @Test
    void smallLettersCountBeforeCapitals() {
        var variables = Map.of("HTTPS_PROXY", "http://capital.office:80", "https_proxy", "http://small.office:81");

        assertThat(proxies(variables).select(API).toString()).contains("small.office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maquette.test", ".maquette.test", "*.maquette.test", "other.test, api.maquette.test", "*"})
    void anExemptHostIsReachedDirectly(String exempt) {
        var variables = Map.of("https_proxy", "http://proxy.office:3128", "no_proxy", exempt);

        assertThat(proxies(variables).select(API)).isEqualTo(List.of(Proxy.NO_PROXY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quette.test", "api.maquette", "localhost", ""})
    void anotherHostsExemptionDoesNotCount(String exempt) {
        var variables = Map.of("https_proxy", "http://proxy.office:3128", "no_proxy", exempt);

        assertThat(proxies(variables).select(API).getFirst().type()).isEqualTo(Proxy.Type.HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "socks5://proxy.office:1080", "https://proxy.office:443", "proxy.office", "a b:1", "x:70000"
            })
    void whatIsNoProxyOfThisKindIsLeftToTheDesktop(String value) {
        assertThat(proxies(Map.of("https_proxy", value)).select(API))
                .isEqualTo(ProxySelector.getDefault().select(API));
    }

    private static SessionProxies proxies(Map<String, String> variables) {
        return new SessionProxies(variables);
    }
}
