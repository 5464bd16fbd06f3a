package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("language")
class ApiAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.ideogram.ai, https://api.ideogram.ai",
        "' HTTPS://API.Example.com/ ', https://api.example.com",
        "https://example.com:8443/ideogram/, https://example.com:8443/ideogram",
        "http://localhost:8080, http://localhost:8080",
        "http://LOCALHOST, http://localhost",
        "http://127.0.0.1:1/, http://127.0.0.1:1",
        "http://127.9.8.7, http://127.9.8.7",
        "http://[::1]:9000, http://[::1]:9000"
    })
    void httpsIsTakenAnywhereAndHttpOnThisMachine(String text, String uri) {
        assertThat(ApiAddress.parse(text).uri()).isEqualTo(URI.create(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.ideogram.ai",
                "//api.ideogram.ai",
                "ftp://api.ideogram.ai",
                "file:///etc/passwd",
                "http://api.ideogram.ai",
                "http://10.0.0.1",
                "http://127.0.0.1.example.com",
                "http://127.1",
                "http://127.0.0.01",
                "http://localhost.example.com",
                "http://2130706433",
                "http://[::ffff:127.0.0.1]",
                "https://user:word@api.ideogram.ai",
                "https://api.ideogram.ai?x=1",
                "https://api.ideogram.ai#x",
                "https://api.ideogram.ai:0",
                "https://api.ideogram.ai:70000",
                "https://",
                "https://a b"
            })
    void anythingElseIsRefusedInWords(String text) {
        assertThatThrownBy(() -> ApiAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the API address");
    }

    @Test
    void pathsFollowTheAddress() {
        var address = ApiAddress.parse("https://example.com/api/");

        assertThat(address.resolve("/generate")).hasToString("https://example.com/api/generate");
        assertThat(address.isLoopback()).isFalse();
        assertThat(address.port()).isEqualTo(443);
        assertThat(ApiAddress.parse("http://[::1]").isLoopback()).isTrue();
    }
}
