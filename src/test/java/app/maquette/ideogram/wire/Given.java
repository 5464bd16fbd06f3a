package app.maquette.ideogram.wire;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Order;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Attachment;
import app.maquette.studio.port.Vendor.Content;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// What the tests of the vendor start from.
public final class Given {
    public static final ApiKey KEY = ApiKey.of("canary-0123456789-abcdefghij");
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private Given() {}

    public static Order request() {
        return Asked.of("a red kite over dunes").style("design").negative("fog").draft(4);
    }

    public static Outgoing outgoing() {
        return new Outgoing(request());
    }

    /// A picture to send along, of that many bytes.
    public static Attachment picture(MediaType type, long bytes, Content content) {
        return new Attachment(new StoredFile(new ImageKey("0".repeat(64)), type, bytes, 1024, 1024, true), content);
    }

    /// A remix of that picture.
    public static Outgoing remix(int weight, Attachment picture) {
        var order = Asked.like(request().brief()).remix(picture.file().key(), weight, null);
        return new Outgoing(order, Map.of(Inputs.IMAGE, List.of(picture)));
    }

    public static Settings within(Duration deadline) {
        return new Settings(
                null,
                Duration.ofSeconds(10),
                deadline,
                10,
                Settings.Scheme.SYSTEM,
                false,
                false,
                Settings.Buying.FIRST);
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
