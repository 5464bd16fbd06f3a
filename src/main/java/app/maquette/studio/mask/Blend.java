package app.maquette.studio.mask;

import app.maquette.studio.port.Pixels;

/// The blend made here: the vendor's picture where it was painted, the source everywhere else.
public final class Blend {
    private static final int FULL = 255;

    private Blend() {}

    /// A new picture of the source's size; both must have that size.
    ///
    /// @param feather pixels over which one goes over into the other; outside of what is painted nothing changes
    public static Pixels of(Pixels source, Pixels made, Mask mask, int feather) {
        if (source.width() != made.width() || source.height() != made.height()) {
            throw new IllegalArgumentException("pictures of two sizes");
        }
        var cover = mask.covers();
        var far = feather > 0 ? Distances.toMarked(cover, source.width(), false) : new int[0];
        var blended = new int[cover.length];
        for (int i = 0; i < cover.length; i++) {
            int part = cover[i] & 0xff;
            if (feather > 0) {
                part = Math.min(part, (int) Math.min(FULL, (long) FULL * far[i] / ((long) feather * Distances.ONE)));
            }
            blended[i] = mix(source.argb()[i], made.argb()[i], part);
        }
        return new Pixels(source.width(), source.height(), blended);
    }

    private static int mix(int source, int made, int part) {
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int channel =
                    ((source >>> shift & 0xff) * (FULL - part) + (made >>> shift & 0xff) * part + FULL / 2) / FULL;
            mixed |= channel << shift;
        }
        return mixed;
    }
}
