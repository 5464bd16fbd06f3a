package app.maquette.domain;

/// The content of a picture: the SHA-256 of its bytes, 64 lower-case hexadecimal digits.
public record ImageKey(String sha256) {
    public ImageKey {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
