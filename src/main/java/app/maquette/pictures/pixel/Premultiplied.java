package app.maquette.pictures.pixel;

/// Pixels whose colours are multiplied by their alpha.
public final class Premultiplied {
    private Premultiplied() {}

    public static int argb(int alpha, int r, int g, int b) {
        return alpha == 0xff
                ? 0xff000000 | r << 16 | g << 8 | b
                : alpha << 24 | times(r, alpha) << 16 | times(g, alpha) << 8 | times(b, alpha);
    }

    private static int times(int channel, int alpha) {
        return (channel * alpha + 127) / 0xff;
    }
}
