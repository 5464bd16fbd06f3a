package app.maquette.ideogram;

import app.maquette.domain.AspectRatio;
import app.maquette.domain.ImageRequest;
import app.maquette.domain.MagicPrompt;
import app.maquette.domain.Model;
import app.maquette.domain.StyleType;
import app.maquette.studio.RawAnswer;
import app.maquette.studio.Settings;
import app.maquette.studio.Vendor.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// What the tests of the vendor start from.
final class Given {
    static final ApiKey KEY = ApiKey.of("canary-0123456789-abcdefghij");
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private Given() {}

    static ImageRequest request() {
        return new ImageRequest(
                "a red kite over dunes",
                Model.V_2_TURBO,
                AspectRatio.ASPECT_1_1,
                null,
                MagicPrompt.AUTO,
                null,
                null,
                4,
                StyleType.DESIGN,
                "fog",
                null);
    }

    static Outgoing outgoing() {
        return new Outgoing(request(), null);
    }

    static Settings within(Duration deadline) {
        return new Settings(null, Duration.ofSeconds(10), deadline, 10, Settings.Scheme.SYSTEM, false);
    }

    static Network through(ProxySelector proxies) {
        return new Network(proxies, Network.ofRuntime().certificates());
    }

    static IdeogramVendor vendor(ApiAddress address) {
        return vendor(address, Duration.ofSeconds(30));
    }

    static IdeogramVendor vendor(ApiAddress address, Duration deadline) {
        return new IdeogramVendor(address, KEY, () -> within(deadline), NOON);
    }

    static RawAnswer answer(int status, String body) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    static RawAnswer answer(int status, byte[] body) {
        return new RawAnswer(status, null, null, body, true);
    }

    /// A file beside the tests.
    static String file(String name) {
        try (var in = Given.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
