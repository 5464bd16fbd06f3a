package app.maquette.pictures.plain;

import app.maquette.studio.port.Pixels;

/// Masks as every route takes them: black and white, each grey as the nearer of the two, what is not there white.
final class Masks {
    private static final int HALF = 128;

    private Masks() {}

    /// In place; whether both are there.
    static boolean sharpen(Pixels mask) {
        var argb = mask.argb();
        int whites = 0;
        for (int i = 0; i < argb.length; i++) {
            // Premultiplied: what is not there shows the white below it.
            int below = 0xff - (argb[i] >>> 24);
            int light = (299 * (argb[i] >> 16 & 0xff) + 587 * (argb[i] >> 8 & 0xff) + 114 * (argb[i] & 0xff)) / 1000;
            boolean isWhite = light + below >= HALF;
            argb[i] = isWhite ? 0xffffffff : 0xff000000;
            whites += isWhite ? 1 : 0;
        }
        return whites > 0 && whites < argb.length;
    }
}
