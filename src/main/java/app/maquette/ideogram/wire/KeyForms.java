package app.maquette.ideogram.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// The pieces by which a secret is known again in the ways servers write text: plain, reversed, in numbers, in base64.
/// All of them folded, see [Traced#fold]. Immutable.
final class KeyForms {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    /// As many characters in a row are no accident.
    private static final int PIECE = 12;
    /// Enough where letters and digits stand mixed, which words do not.
    private static final int MIXED_PIECE = 8;

    private final Map<Integer, Set<String>> pieces = new HashMap<>();

    /// Of an empty secret there are none.
    KeyForms(String secret) {
        if (secret.isEmpty()) {
            return;
        }
        for (var plain : List.of(secret, reversed(secret), rotated(secret))) {
            addPlain(Traced.fold(plain));
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                addEncoded(plain, charset);
            }
        }
    }

    /// Pieces by their length.
    Map<Integer, Set<String>> pieces() {
        return pieces;
    }

    private void addEncoded(String plain, Charset charset) {
        var bytes = plain.getBytes(charset);
        for (var before : List.of("", "0x", "x", "u00")) {
            add(each(bytes, unit -> before + String.format(Locale.ROOT, "%02x", unit)));
        }
        add(each(bytes, Integer::toString));
        add(each(bytes, Integer::toOctalString));
        add(each(bytes, unit -> String.format(Locale.ROOT, "%03o", unit)));
        addBase64(bytes);
        addBase32(bytes);
        addBase64(each(bytes, unit -> String.format(Locale.ROOT, "%02x", unit)).getBytes(StandardCharsets.US_ASCII));
        var twice = Base64.getEncoder().encode(bytes);
        addBase64(twice);
        add(each(twice, unit -> String.format(Locale.ROOT, "%02x", unit)));
    }

    /// Without the characters that depend on what stands before and after.
    private void addBase64(byte[] bytes) {
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            add(text.substring(shift == 0 ? 0 : shift + 1, text.length() - 1));
        }
    }

    private void addBase32(byte[] bytes) {
        for (int shift = 0; shift < 5; shift++) {
            var text = new StringBuilder();
            for (int bit = 0; bit + 5 <= 8 * (shift + bytes.length); bit += 5) {
                int value = 0;
                for (int i = bit; i < bit + 5; i++) {
                    int at = i / 8 - shift;
                    value = 2 * value + (at < 0 ? 0 : (bytes[at] >> (7 - i % 8)) & 1);
                }
                text.append(BASE32.charAt(value));
            }
            add(text.substring((8 * shift + 4) / 5));
        }
    }

    private void add(String encoded) {
        var folded = Traced.fold(encoded);
        cut(folded, PIECE);
        cut(reversed(folded), PIECE);
    }

    private void addPlain(String folded) {
        cut(folded, Math.clamp(folded.length(), MIXED_PIECE, PIECE));
        for (int i = 0; i + MIXED_PIECE <= folded.length(); i++) {
            var piece = folded.substring(i, i + MIXED_PIECE);
            if (piece.matches(".*[a-z].*") && piece.matches(".*[0-9].*")) {
                pieces.computeIfAbsent(MIXED_PIECE, _ -> new HashSet<>()).add(piece);
            }
        }
    }

    private void cut(String folded, int length) {
        for (int i = 0; i + length <= folded.length(); i++) {
            pieces.computeIfAbsent(length, _ -> new HashSet<>()).add(folded.substring(i, i + length));
        }
    }

    private static String each(byte[] bytes, IntFunction<String> unit) {
        var text = new StringBuilder();
        for (byte one : bytes) {
            text.append(unit.apply(one & 0xff));
        }
        return text.toString();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String rotated(String text) {
        var rotated = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> c >= 'a' && c <= 'z' ? 'a' + ((c - 'a' + 13) % 26) : c)
                .forEach(rotated::appendCodePoint);
        return rotated.toString();
    }
}
