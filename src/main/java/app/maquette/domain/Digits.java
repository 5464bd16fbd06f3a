package app.maquette.domain;

/// Numbers as people type them: digits of every script, and dashes of every kind.
public final class Digits {
    private Digits() {}

    /// The same text with digits and dashes of ASCII, and nothing that cannot be seen.
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        SameText.of(text).codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append((char) ('0' + Character.digit(point, 10)));
            } else {
                switch (point) {
                    case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> plain.append('-');
                    case '\uFF1A', '\u2236' -> plain.append(':');
                    default -> plain.appendCodePoint(point);
                }
            }
        });
        return plain.toString();
    }
}
