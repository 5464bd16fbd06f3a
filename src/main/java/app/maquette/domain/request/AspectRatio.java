package app.maquette.domain.request;

/// The vendor's eleven aspect ratios with the pixels expected for model 2.0 (the answer's `resolution` decides).
public enum AspectRatio {
    ASPECT_1_1(1, 1, 1024, 1024),
    ASPECT_3_4(3, 4, 864, 1152),
    ASPECT_4_3(4, 3, 1152, 864),
    ASPECT_2_3(2, 3, 832, 1248),
    ASPECT_3_2(3, 2, 1248, 832),
    ASPECT_9_16(9, 16, 736, 1312),
    ASPECT_16_9(16, 9, 1312, 736),
    ASPECT_10_16(10, 16, 768, 1232),
    ASPECT_16_10(16, 10, 1232, 768),
    ASPECT_1_3(1, 3, 512, 1536),
    ASPECT_3_1(3, 1, 1536, 512);

    private final int across;
    private final int down;
    private final int width;
    private final int height;

    AspectRatio(int across, int down, int width, int height) {
        this.across = across;
        this.down = down;
        this.width = width;
        this.height = height;
    }

    /// `16:9`.
    public String label() {
        return across + ":" + down;
    }

    /// Expected width in pixels.
    public int width() {
        return width;
    }

    /// Expected height in pixels.
    public int height() {
        return height;
    }
}
