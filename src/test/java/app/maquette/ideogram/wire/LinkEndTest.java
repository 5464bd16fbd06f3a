package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What signed links say of their own end.
class LinkEndTest {
    private static final Instant END = Instant.parse("2026-11-22T12:00:08Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp=1795348808&sig=ab",
                "sig=ab&Expires=1795348808",
                "EXPIRES=1795348808000",
                "Expires=1795348808&Signature=a%2Bb&Key-Pair-Id=K",
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261122T120000Z&X-Amz-Expires=8&X-Amz-Signature=ab",
                "x-amz-expires=8&x-amz-date=20261122T120000Z",
                "X-Goog-Date=20261122T120000Z&X-Goog-Expires=8",
                "sv=2024-11-04&st=2026-11-22T11%3A00%3A00Z&se=2026-11-22T12%3A00%3A08Z&sr=b&sp=r&sig=a",
                "se=2026-11-22T13:00:08%2B01:00",
                "hdnts=st=1795348000~exp=1795348808~acl=/*~hmac=ab",
                "exp=1795348808&Expires=1795360000"
            })
    void theTimeIsTheLinksOwn(String query) {
        assertThat(LinkEnd.of(URI.create("https://images.example.com/1.png?" + query)))
                .isEqualTo(END);
    }

    @Test
    void aPolicyAndATokenAreLookedInto() {
        var policy = encoded("{\"Statement\":[{\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":1795348808}}}]}")
                .replace('+', '-')
                .replace('=', '_')
                .replace('/', '~');
        assertThat(LinkEnd.of(URI.create("https://a.example/1.png?Policy=" + policy + "&Signature=x")))
                .isEqualTo(END);
        var token = "e30." + encoded("{\"exp\": 1795348808}").replace("=", "") + ".sig";
        assertThat(LinkEnd.of(URI.create("https://a.example/1.png?token=" + token)))
                .isEqualTo(END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1",
                "exp=soon",
                "expires=3600",
                "X-Amz-Expires=8",
                "X-Amz-Date=20261122T120000Z",
                "X-Amz-Date=yesterday&X-Amz-Expires=8",
                "X-Amz-Date=20261322T120000Z&X-Amz-Expires=8",
                "X-Amz-Date=20261122T120000Z&X-Amz-Expires=999999999999999",
                "X-Amz-Date=20261122T120000Z&X-Amz-Expires=-8",
                "exp=99999999999999999999",
                "se=%zz",
                "Policy=%%%",
                "token=a.b.c",
                "&&=&exp"
            })
    void whatIsNoTimeSaysNothing(String query) {
        var link = Links.parse("https://images.example.com/1.png?" + query);
        assertThat(link).isNotNull();

        assertThat(LinkEnd.of(link)).isNull();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
