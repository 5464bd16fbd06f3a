package app.maquette.ideogram.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Result links as the vendor writes them: how they are read, how they are found in a broken answer.
public final class Links {
    private static final int LONGEST = 4_096;
    /// Looks at so many candidates at most, so that a flood of them costs little time.
    private static final int MOST_SEEN = 2_000;
    private static final Pattern UNSAFE = Pattern.compile("[^\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]|%(?![0-9a-fA-F]{2})");
    private static final Pattern AS_FIELD =
            Pattern.compile("\"url\"\\s{0,8}:\\s{0,8}\"(https?:[^\\s\"'<>]{1," + LONGEST + "}+)\"");
    private static final Pattern LINK_END = Pattern.compile("[\\s\"'<>]");
    private static final Pattern PICTURE = Pattern.compile(
            "/images/|[?&](?:exp|expires|se|x-amz-signature)=|\\.(png|jpe?g|webp)(\\?|$)", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /// An absolute web link, with characters no link may have escaped; null when the text is none.
    public static @Nullable URI parse(String text) {
        var uri = reference(text);
        return uri != null && uri.isAbsolute() && !uri.isOpaque() && uri.getRawAuthority() != null ? uri : null;
    }

    /// Any link, also a relative one; null when the text is none.
    static @Nullable URI reference(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(UNSAFE.matcher(text.strip()).replaceAll(found -> escape(found.group())));
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /// Whole links that look like pictures, at most `limit`; none in a page of HTML, which is no answer of the vendor.
    public static List<URI> find(String broken, int limit) {
        if (broken.stripLeading().startsWith("<")) {
            return List.of();
        }
        var fields = new ArrayList<URI>();
        var field = AS_FIELD.matcher(broken);
        for (int seen = 0; seen < MOST_SEEN && fields.size() < limit && field.find(); seen++) {
            add(fields, field.group(1));
        }
        return fields.isEmpty() ? findAnywhere(broken, limit) : fields;
    }

    private static List<URI> findAnywhere(String broken, int limit) {
        var found = new ArrayList<URI>();
        var end = LINK_END.matcher(broken);
        int start = broken.indexOf("http");
        for (int seen = 0; seen < MOST_SEEN && start >= 0 && found.size() < limit && end.find(start); seen++) {
            if (PICTURE.matcher(clip(broken, start, end.start())).find()) {
                add(found, broken.substring(start, end.start()));
            }
            start = broken.indexOf("http", end.start());
        }
        return found;
    }

    private static String clip(String text, int start, int end) {
        return text.substring(start, Math.min(end, start + LONGEST));
    }

    private static void add(List<URI> found, String text) {
        var link = parse(unescape(text));
        if (link != null && !found.contains(link)) {
            found.add(link);
        }
    }

    private static String unescape(String text) {
        return text.replace("\\/", "/")
                .replace("\\u0026", "&")
                .replace("\\u003d", "=")
                .replace("\\u003D", "=")
                .replace("\\", "");
    }

    private static String escape(String character) {
        var escaped = new StringBuilder();
        for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", one));
        }
        return escaped.toString();
    }
}
