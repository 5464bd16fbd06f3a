package app.maquette.ideogram.wire;

import app.maquette.domain.Clip;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One short readable sentence from an error in any of the forms servers use: JSON, text, HTML or nothing.
public final class ErrorWords {
    static final int LONGEST = 240;
    private static final int READ = 64 * 1024;
    private static final int DEEPEST = 5;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FIELDS = List.of(
            "error", "message", "detail", "errors", "msg", "error_description", "description", "title", "reason");
    private static final Pattern HIDDEN =
            Pattern.compile("<(script|style)\\b[^<]{0,8192}(</\\1>|$)|<!--[^<>]{0,8192}-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title[^<>]*>([^<]{1,500})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^<>]*>?");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\uFFFD\\s\\p{Z}]+");

    private ErrorWords() {}

    /// The server's own words, or ours where it had none; never with the key in them.
    public static String of(int status, byte[] body, ApiKey key) {
        if (Encodings.unread(body) != null) {
            return byStatus(status);
        }
        var text = new String(Arrays.copyOf(body, Math.min(body.length, READ)), StandardCharsets.UTF_8);
        var words = cut(key.scrubber().scrubWords(clean(words(text))).strip());
        return words.isEmpty() ? byStatus(status) : words;
    }

    private static String words(String text) {
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("\"")) {
            try {
                var node = JSON.readTree(text);
                var said = find(node, 0);
                var reason = node.path("reject_reason").asStringOpt().orElse("");
                return said == null ? reason : reason.isEmpty() ? said : said + " (" + reason + ")";
            } catch (JacksonException _) {
                // Cut or no JSON after all: shown as it stands.
                return text;
            }
        }
        return text;
    }

    private static @Nullable String find(JsonNode node, int depth) {
        if (node.isString()) {
            return node.asString().isBlank() ? null : node.asString();
        }
        if (depth == DEEPEST) {
            return null;
        }
        if (node.isArray()) {
            return node.isEmpty() ? null : find(node.get(0), depth + 1);
        }
        for (var field : FIELDS) {
            var child = node.get(field);
            var said = child == null ? null : find(child, depth + 1);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static String clean(String text) {
        var bare = text;
        if (text.indexOf('<') >= 0) {
            var title = TITLE.matcher(text);
            bare = title.find()
                    ? title.group(1)
                    : TAG.matcher(HIDDEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        }
        return UNREADABLE.matcher(entities(bare)).replaceAll(" ").strip();
    }

    private static String cut(String bare) {
        return Clip.to(bare, LONGEST);
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "‹")
                .replace("&gt;", "›")
                .replace("&amp;", "&");
    }

    private static String byStatus(int status) {
        return switch (status) {
            case 400 -> "The request was not accepted.";
            case 401, 403 -> "The key was not accepted.";
            case 402 -> "The account cannot pay for this.";
            case 404 -> "There is nothing at this address.";
            case 408 -> "The server gave up waiting (408).";
            case 413 -> "The request is too large.";
            case 422 -> "The prompt did not pass the safety check.";
            case 429 -> "Too many images are in progress.";
            default -> {
                if (status >= 500) {
                    yield "The server had an error (" + status + ").";
                }
                yield status >= 300 && status < 400
                        ? "The server sent the call elsewhere (" + status + ")."
                        : "The server answered with status " + status + ".";
            }
        };
    }
}
