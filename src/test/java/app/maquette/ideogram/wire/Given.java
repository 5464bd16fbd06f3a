package app.maquette.ideogram.wire;

import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.StyleType;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// What the tests of the vendor start from.
public final class Given {
    public static final ApiKey KEY = ApiKey.of("canary-0123456789-abcdefghij");
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private Given() {}

    public static ImageRequest request() {
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

    public static Outgoing outgoing() {
        return new Outgoing(request(), null);
    }

    public static Settings within(Duration deadline) {
        return new Settings(null, Duration.ofSeconds(10), deadline, 10, Settings.Scheme.SYSTEM, false, false);
    }

    static Network through(ProxySelector proxies) {
        return new Network(proxies, Network.ofRuntime().certificates());
    }

    public static IdeogramVendor vendor(ApiAddress address) {
        return vendor(address, Duration.ofSeconds(30));
    }

    public static IdeogramVendor vendor(ApiAddress address, Duration deadline) {
        return new IdeogramVendor(address, KEY, () -> within(deadline), NOON);
    }

    public static RawAnswer answer(int status, String body) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    public static RawAnswer answer(int status, byte[] body) {
        return new RawAnswer(status, null, null, body, true);
    }

    /// A file beside the tests.
    public static String file(String name) {
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
