package app.maquette.domain;

import java.util.regex.Pattern;

/// The content of a picture: the SHA-256 of its bytes, 64 lower-case hexadecimal digits.
public record ImageKey(String sha256) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ImageKey {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
