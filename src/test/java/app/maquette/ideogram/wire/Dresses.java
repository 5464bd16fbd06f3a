package app.maquette.ideogram.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A key in all the ways that a server may write it.
public final class Dresses {
    private static final int PIECE = 12;

    private Dresses() {}

    public static Map<String, String> of(String key) {
        var plain = key.getBytes(StandardCharsets.UTF_8);
        var message = ("<" + key + ">").getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("plain", key);
        all.put("first part", key.substring(0, 16));
        all.put("last part", key.substring(key.length() - 16));
        all.put("reversed", new StringBuilder(key).reverse().toString());
        all.put("upper case", key.toUpperCase(Locale.ROOT));
        all.put("base64", Base64.getEncoder().encodeToString(plain));
        all.put("base64url", Base64.getUrlEncoder().withoutPadding().encodeToString(plain));
        all.put(
                "base64 in lines",
                Base64.getMimeEncoder(16, new byte[] {'\r', '\n'}).encodeToString(plain));
        all.put("base64 of a sentence", Base64.getEncoder().encodeToString(message));
        all.put(
                "base64 twice",
                Base64.getEncoder().encodeToString(Base64.getEncoder().encode(plain)));
        all.put("base64 of UTF-16", Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_16LE)));
        all.put("hex", HexFormat.of().formatHex(plain));
        all.put("hex upper", HexFormat.of().withUpperCase().formatHex(plain));
        all.put("hex with colons", HexFormat.ofDelimiter(":").formatHex(plain));
        all.put("hex with 0x", HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(plain));
        all.put("hex of base64", HexFormat.of().formatHex(Base64.getEncoder().encode(plain)));
        all.put(
                "hex reversed",
                new StringBuilder(HexFormat.of().formatHex(plain)).reverse().toString());
        all.put("decimal", each(key, ", ", Integer::toString));
        all.put("percent", each(key, "", c -> String.format(Locale.ROOT, "%%%02X", c)));
        all.put("percent twice", each(key, "", c -> String.format(Locale.ROOT, "%%25%02x", c)));
        all.put("every other percent", mixed(key, c -> String.format(Locale.ROOT, "%%%02x", c)));
        all.put("JSON escapes", each(key, "", c -> String.format(Locale.ROOT, "\\u%04x", c)));
        all.put("every other JSON escape", mixed(key, c -> String.format(Locale.ROOT, "\\u%04X", c)));
        all.put("JSON escapes twice", each(key, "", c -> String.format(Locale.ROOT, "\\\\u%04x", c)));
        all.put("entities", each(key, "", c -> "&#" + c + ";"));
        all.put("hex entities", each(key, "", c -> String.format(Locale.ROOT, "&#x%x;", c)));
        all.put("every other entity", mixed(key, c -> "&#" + c + ";"));
        all.put("entities twice", each(key, "", c -> "&amp;#" + c + ";"));
        for (var split : List.of(
                "<b></b>",
                "<wbr>",
                "<span class=\"x1\">",
                "\u200b",
                "\u2060",
                "\u00ad",
                "\ufeff",
                " ",
                "\n",
                "\r\n",
                "\t",
                "&shy;",
                "&#8203;",
                "&ZeroWidthSpace;",
                "%E2%80%8B",
                "\\u200b",
                ".",
                " · ",
                "<!-- x -->",
                "\u0301")) {
            all.put("split once by " + split, key.substring(0, 9) + split + key.substring(9));
            all.put("split by " + split, each(key, split, Character::toString));
            all.put("in fours by " + split, fours(key, split));
        }
        all.put("base64 split", fours(Base64.getEncoder().encodeToString(plain), "<br>"));
        all.put("full width", each(key, "", c -> Character.toString(c < '0' ? c : c - 0x20 + 0xff00)));
        all.put(
                "rot13 of small",
                each(
                        key.toLowerCase(Locale.ROOT),
                        "",
                        c -> Character.toString(c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c)));
        return all;
    }

    private static String each(String key, String between, IntFunction<String> unit) {
        return key.chars().mapToObj(unit).collect(Collectors.joining(between));
    }

    private static String mixed(String key, IntFunction<String> unit) {
        return IntStream.range(0, key.length())
                .mapToObj(i -> i % 2 == 0 ? key.substring(i, i + 1) : unit.apply(key.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String fours(String text, String between) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += 4) {
            parts.add(text.substring(i, Math.min(text.length(), i + 4)));
        }
        return String.join(between, parts);
    }

    /// What would be legible if it were left: the dress without what splits it, in overlapping pieces, folded.
    public static List<String> pieces(String dress) {
        var worn = folded(dress.replaceAll("<[^<>]*>|&[A-Za-z]+;", ""));
        return IntStream.rangeClosed(0, worn.length() - PIECE)
                .mapToObj(i -> worn.substring(i, i + PIECE))
                .toList();
    }

    public static String folded(String text) {
        return Traced.fold(text);
    }
}
