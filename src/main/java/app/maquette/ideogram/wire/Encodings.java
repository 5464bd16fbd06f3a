package app.maquette.ideogram.wire;

import app.maquette.studio.call.Arrived;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Undoes what proxies do to a body unasked: gzip, zlib and bare deflate, also over one another. Told by the bytes
/// alone, since headers lie and kept answers have none.
public final class Encodings {
    private static final int MOST_LAYERS = 4;
    /// An honest body does not grow further, but for a small one.
    private static final int MOST_GROWTH = 200;

    private static final int SMALL = 1 << 20;

    private static final String BROTLI = "br (Brotli)";
    private static final String ZSTD = "zstd";

    private Encodings() {}

    /// `whole` is false when the packed bytes ended early or were damaged.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Plain(byte[] bytes, boolean whole) {}

    /// The body as it was packed; as it came where unpacking leads to nothing that `isGood`, or to more than `most`.
    public static Plain undo(byte[] body, int most, Predicate<byte[]> isGood) {
        var plain = new Plain(body, true);
        for (int layer = 0; layer < MOST_LAYERS && !isGood.test(plain.bytes()); layer++) {
            var inner = unpack(plain.bytes(), most);
            if (inner == null) {
                break;
            }
            plain = new Plain(inner.bytes(), inner.whole() && plain.whole());
        }
        return isGood.test(plain.bytes()) ? plain : new Plain(body, true);
    }

    /// How bytes are packed that came for a picture, where this version cannot undo it; null where it is not known.
    ///
    /// @param header what the server calls it, which is believed where the bytes say nothing
    public static @Nullable String unread(String header, String what) {
        if (what.equals(Arrived.ZSTD.words())) {
            return ZSTD;
        }
        if (!what.equals(Arrived.OTHER.words())) {
            return null;
        }
        var names = List.of(header.toLowerCase(Locale.ROOT).split("[\\s,]+"));
        return names.contains("br") ? BROTLI : names.contains("zstd") ? ZSTD : null;
    }

    /// The same of an answer, whose headers are not kept: br cannot be told by its bytes, but nothing else is usual.
    public static @Nullable String unread(byte[] answer) {
        return switch (Arrived.of(answer)) {
            case ZSTD -> ZSTD;
            case OTHER -> isBinary(answer) ? "most likely " + BROTLI : null;
            case PNG, JPEG, WEBP, GIF, AVIF, HTML, SVG, XML, JSON, GZIP, NOTHING -> null;
        };
    }

    /// Neither UTF-8 nor a text of another letter set.
    private static boolean isBinary(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0 && text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c));
    }

    private static @Nullable Plain unpack(byte[] packed, int most) {
        if (packed.length < 2) {
            return null;
        }
        long limit = Math.min(most, Math.max(SMALL, (long) packed.length * MOST_GROWTH));
        int first = packed[0] & 0xff;
        int second = packed[1] & 0xff;
        boolean isZlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
        var inflater = new Inflater(!isZlib);
        var out = new ByteArrayOutputStream();
        try (var bytes = new ByteArrayInputStream(packed);
                InputStream in = first == 0x1f && second == 0x8b
                        ? new GZIPInputStream(bytes)
                        : new InflaterInputStream(bytes, inflater)) {
            var buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                if (out.size() > limit) {
                    return null;
                }
            }
            return new Plain(out.toByteArray(), true);
        } catch (IOException _) {
            return out.size() == 0 ? null : new Plain(out.toByteArray(), false);
        } finally {
            inflater.end();
        }
    }
}
