package app.maquette.studio.port;

/// Decoded pixels, premultiplied ARGB, row by row. The array is handed over, not copied.
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    public Pixels(int width, int height, int[] argb) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("not " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] argb() {
        return argb;
    }
}
