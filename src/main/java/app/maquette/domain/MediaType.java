package app.maquette.domain;

/// What the bytes of a stored picture are, told by the bytes alone.
public enum MediaType {
    PNG("png"),
    JPEG("jpg"),
    WEBP("webp"),
    /// None of the vendor's formats; kept, since it was paid for.
    UNKNOWN("bin");

    private final String extension;

    MediaType(String extension) {
        this.extension = extension;
    }

    /// File name ending without a dot.
    public String extension() {
        return extension;
    }
}
