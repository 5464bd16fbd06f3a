package app.maquette.studio.call;

import app.maquette.domain.SameText;
import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Remix;
import app.maquette.domain.request.RequestKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The canonical form of a full request: every field in a fixed order, defaults made explicit, no key.
/// Requests that ask the vendor for the same thing have the same [RequestKey], however their text is spelled.
final class RequestCanon {
    private static final String VERSION = "1";

    private RequestCanon() {}

    static RequestKey keyOf(URI address, ImageRequest request, @Nullable Remix remix) {
        return new RequestKey(sha256(canonical(address, request, remix, SameText::of)));
    }

    /// The key under which a home of the first programs may have it: they compared texts as they were typed.
    static RequestKey firstKeyOf(URI address, ImageRequest request, @Nullable Remix remix) {
        return new RequestKey(sha256(canonical(address, request, remix, UnaryOperator.identity())));
    }

    private static String canonical(
            URI address, ImageRequest request, @Nullable Remix remix, UnaryOperator<String> spelling) {
        var text = new StringBuilder();
        field(text, "version", VERSION);
        field(text, "address", address(address));
        field(text, "prompt", spelling.apply(request.prompt()));
        field(text, "model", request.model().name());
        var ratio = request.aspectRatio();
        field(
                text,
                "aspect",
                request.resolution() != null ? "" : (ratio == null ? AspectRatio.ASPECT_1_1 : ratio).name());
        field(text, "resolution", Objects.requireNonNullElse(request.resolution(), ""));
        field(text, "magic", request.magicPrompt().name());
        field(text, "magic version", Objects.requireNonNullElse(request.magicPromptVersion(), ""));
        field(text, "seed", request.seed() == null ? "" : request.seed().toString());
        field(text, "images", String.valueOf(request.images()));
        field(text, "style", request.style() == null ? "" : request.style().name());
        field(text, "negative", spelling.apply(Objects.requireNonNullElse(request.negativePrompt(), "")));
        field(text, "palette", palette(request.palette()));
        field(text, "remix", remix == null ? "" : remix.source() + "*" + remix.weight());
        return text.toString();
    }

    /// Lengths keep one field's text from passing for another's.
    private static void field(StringBuilder text, String name, String value) {
        text.append(name)
                .append(':')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n');
    }

    private static String address(URI address) {
        var text = address.toString().toLowerCase(Locale.ROOT);
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String palette(@Nullable Palette palette) {
        return switch (palette) {
            case null -> "";
            case Palette.Preset(var name) -> name;
            case Palette.Colours(var members) -> {
                var text = new StringBuilder();
                for (var member : members) {
                    text.append(member.hex().toLowerCase(Locale.ROOT))
                            .append('*')
                            .append(member.weightPercent())
                            .append(' ');
                }
                yield text.toString();
            }
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
