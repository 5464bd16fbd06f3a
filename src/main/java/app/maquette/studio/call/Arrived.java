package app.maquette.studio.call;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// What bytes that came for a picture look like, by their first and last bytes alone.
public enum Arrived {
    PNG("a PNG that cannot be read", true),
    JPEG("a JPEG that cannot be read", true),
    WEBP("a WebP that cannot be read", true),
    GIF("a GIF", true),
    AVIF("an AVIF", true),
    HTML("an HTML page", false),
    SVG("an SVG drawing", false),
    XML("an XML text", false),
    JSON("a JSON text", false),
    GZIP("packed bytes (gzip)", false),
    ZSTD("packed bytes (zstd)", false),
    NOTHING("nothing", false),
    OTHER("something unknown", false);

    /// So many bytes of each end tell.
    public static final int ENDS = 64 << 10;

    private final String words;
    private final boolean isPicture;

    Arrived(String words, boolean isPicture) {
        this.words = words;
        this.isPicture = isPicture;
    }

    /// A name for it, in English.
    public String words() {
        return words;
    }

    public boolean isPicture() {
        return isPicture;
    }

    public static Arrived of(byte[] head) {
        var raw = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (raw.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (raw.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (raw.startsWith("RIFF") && raw.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (raw.startsWith("GIF8")) {
            return GIF;
        }
        if (raw.startsWith("ftypavif", 4) || raw.startsWith("ftypavis", 4)) {
            return AVIF;
        }
        if (raw.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (raw.startsWith("(\u00b5/\u00fd")) {
            return ZSTD;
        }
        return ofText(raw.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT));
    }

    private static Arrived ofText(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return JSON;
        }
        if (text.startsWith("<")) {
            return text.contains("<svg") ? SVG : text.startsWith("<?xml") ? XML : HTML;
        }
        return OTHER;
    }

    /// Whether the last bytes are those of a whole picture; decoders show half a JPEG as if it were one.
    public boolean ends(byte[] head, byte[] tail, long size) {
        var last = new String(tail, StandardCharsets.ISO_8859_1);
        return switch (this) {
            case PNG -> last.contains("IEND\u00aeB`\u0082");
            case JPEG -> last.contains("\u00ff\u00d9");
            case WEBP -> head.length >= 8 && size >= 8 + length(Arrays.copyOfRange(head, 4, 8));
            case GIF, AVIF, HTML, SVG, XML, JSON, GZIP, ZSTD, NOTHING, OTHER -> true;
        };
    }

    private static long length(byte[] four) {
        return (four[0] & 0xff) | (four[1] & 0xff) << 8 | (four[2] & 0xff) << 16 | (four[3] & 0xffL) << 24;
    }
}
