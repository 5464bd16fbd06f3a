package app.maquette.ideogram.wire;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The time that a signed link says about its own end, in the ways the usual image servers sign: a time, or a beginning
/// and how long from there. What is no time says nothing.
public final class LinkEnd {
    private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,9}");
    private static final Pattern IN_TOKEN = Pattern.compile("(?:^|[~|*])exp=([0-9]{1,15})(?:$|[~|*])");
    private static final Pattern IN_POLICY = Pattern.compile("\"AWS:EpochTime\"\\s{0,8}:\\s{0,8}\"?([0-9]{1,15})");
    private static final Pattern IN_CLAIMS = Pattern.compile("\"exp\"\\s{0,8}:\\s{0,8}([0-9]{1,15})");
    /// 2001-09-09 in seconds: smaller numbers count something else.
    private static final long LEAST = 1_000_000_000L;
    /// From here on a number counts milliseconds.
    private static final long MILLIS = 100_000_000_000L;

    private LinkEnd() {}

    /// The earliest where the link says several; null where it says nothing.
    public static @Nullable Instant of(URI link) {
        var said = parameters(link.getRawQuery());
        return Stream.concat(
                        Stream.of("exp", "expires", "expiry", "expire", "expires_at", "e", "se")
                                .map(said::get)
                                .map(LinkEnd::time),
                        Stream.of(
                                span(said, "x-amz-"),
                                span(said, "x-goog-"),
                                span(said, "x-oss-"),
                                policy(said.get("policy")),
                                found(IN_TOKEN, said.getOrDefault("hdnts", said.getOrDefault("hdnea", ""))),
                                claims(said.getOrDefault("token", said.getOrDefault("jwt", "")))))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> said = new HashMap<>();
        for (var part : query == null ? new String[0] : query.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                said.putIfAbsent(part.substring(0, at).toLowerCase(Locale.ROOT), decoded(part.substring(at + 1)));
            }
        }
        return said;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    /// A time as a number since 1970, or as written by ISO 8601.
    private static @Nullable Instant time(@Nullable String said) {
        if (said == null) {
            return null;
        }
        if (WHOLE.matcher(said).matches()) {
            long number = Long.parseLong(said);
            return number < LEAST
                    ? null
                    : number < MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        try {
            return said.length() == 10
                    ? LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Instant span(Map<String, String> said, String prefix) {
        var from = said.get(prefix + "date");
        var seconds = said.get(prefix + "expires");
        if (from == null || seconds == null || !SPAN.matcher(seconds).matches()) {
            return null;
        }
        try {
            return SIGNED.parse(from, LocalDateTime::from)
                    .toInstant(ZoneOffset.UTC)
                    .plus(Duration.ofSeconds(Long.parseLong(seconds)));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A policy is JSON in a Base64 of its own letters.
    private static @Nullable Instant policy(@Nullable String said) {
        return said == null
                ? null
                : found(
                        IN_POLICY,
                        unpacked(said.replace('-', '+').replace('_', '=').replace('~', '/')));
    }

    private static @Nullable Instant claims(String token) {
        var parts = token.split("\\.", -1);
        return parts.length != 3
                ? null
                : found(IN_CLAIMS, unpacked(parts[1].replace('-', '+').replace('_', '/')));
    }

    private static String unpacked(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static @Nullable Instant found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? time(match.group(1)) : null;
    }
}
