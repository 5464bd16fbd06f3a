package app.maquette.pictures;

import app.maquette.domain.MediaType;

/// The size of a WebP: of its canvas, once every frame within fits on it.
final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int FIRST_FRAME = 30;

    private WebpHeader() {}

    static Header of(ByteView bytes) {
        if (bytes.length() <= FIRST_FRAME) {
            return nothing();
        }
        if (!bytes.is(FIRST_CHUNK, "VP8X")) {
            return frame(bytes, FIRST_CHUNK);
        }
        var canvas = Header.sized(MediaType.WEBP, bytes.u24Little(24) + 1L, bytes.u24Little(27) + 1L);
        for (long at = FIRST_CHUNK; at + 8 < bytes.length(); at = next(bytes, at)) {
            var frame = bytes.is(at, "ANMF") ? animated(bytes, at) : frame(bytes, at);
            if (frame.width() > canvas.width() || frame.height() > canvas.height()) {
                return nothing();
            }
        }
        return canvas;
    }

    /// The place after a chunk, which is padded to an even length.
    static long next(ByteView bytes, long at) {
        long size = bytes.u32Little(at + 4);
        return at + 8 + size + (size & 1);
    }

    private static Header animated(ByteView bytes, long at) {
        var outer = Header.sized(MediaType.WEBP, bytes.u24Little(at + 14) + 1L, bytes.u24Little(at + 17) + 1L);
        long inner = at + 24;
        if (bytes.is(inner, "ALPH")) {
            inner = next(bytes, inner);
        }
        var frame = frame(bytes, inner);
        return frame.width() > outer.width() || frame.height() > outer.height() ? frame : outer;
    }

    private static Header frame(ByteView bytes, long at) {
        if (bytes.is(at, "VP8 ") && bytes.u8(at + 11) == 0x9d && bytes.u16(at + 12) == 0x012a) {
            return Header.sized(MediaType.WEBP, bytes.u16Little(at + 14) & 0x3fff, bytes.u16Little(at + 16) & 0x3fff);
        }
        if (bytes.is(at, "VP8L") && bytes.u8(at + 8) == 0x2f) {
            long bits = bytes.u32Little(at + 9);
            return Header.sized(MediaType.WEBP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        }
        return nothing();
    }

    private static Header nothing() {
        return new Header(MediaType.WEBP, 0, 0);
    }
}
