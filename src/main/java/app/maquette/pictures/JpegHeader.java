package app.maquette.pictures;

import app.maquette.domain.MediaType;

/// The size in a JPEG's frame header, and the number of its scans: a small file of very many scans takes minutes.
final class JpegHeader {
    private static final long MAX_SCANNED_PIXELS = 2_000_000_000L;

    private JpegHeader() {}

    static Header of(ByteView bytes) {
        long at = 2;
        while (at + 9 < bytes.length()) {
            if (bytes.u8(at) != 0xff) {
                return nothing();
            }
            int marker = bytes.u8(at + 1);
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                return honest(bytes, Header.sized(MediaType.JPEG, bytes.u16(at + 7), bytes.u16(at + 5)));
            } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                at += 2;
            } else if (marker == 0xd9 || marker == 0xda || bytes.u16(at + 2) < 2) {
                return nothing();
            } else {
                at += 2 + bytes.u16(at + 2);
            }
        }
        return nothing();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static Header honest(ByteView bytes, Header header) {
        long scans = 0;
        for (int at = 2; at + 1 < bytes.length(); at++) {
            if (bytes.u8(at) == 0xff && bytes.u8(at + 1) == 0xda) {
                scans++;
            }
        }
        return scans * header.width() * header.height() > MAX_SCANNED_PIXELS ? nothing() : header;
    }

    private static Header nothing() {
        return new Header(MediaType.JPEG, 0, 0);
    }
}
