package app.maquette.pictures.plain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Whether a file holds pixels in sRGB and nothing else at all: no note, no profile, no second picture, nothing after
/// its end. What is not known to be so is not.
final class CleanFile {
    private static final Set<String> PNG = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "sRGB");
    private static final Set<Integer> JPEG = Set.of(0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd);
    private static final int JFIF_LENGTH = 16;
    private final ByteBuffer file;

    private CleanFile(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
    }

    static boolean is(byte[] bytes) {
        try {
            var one = new CleanFile(bytes);
            return switch (one.file.getInt(0)) {
                case 0x89504e47 -> one.isPng();
                case 0x52494646 -> one.isWebp();
                default -> one.file.getShort(0) == (short) 0xffd8 && one.isJpeg();
            };
        } catch (IndexOutOfBoundsException _) {
            return false;
        }
    }

    private boolean isPng() {
        if (file.get(24) > 8) {
            return false;
        }
        long at = 8;
        while (at < file.limit()) {
            var name = name((int) at + 4);
            at += 12 + (file.getInt((int) at) & 0xffff_ffffL);
            if (!PNG.contains(name) || at > file.limit() || (name.equals("IEND") != (at == file.limit()))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWebp() {
        file.order(ByteOrder.LITTLE_ENDIAN);
        long size = file.getInt(16) & 0xffff_ffffL;
        return name(12).startsWith("VP8")
                && !name(12).equals("VP8X")
                && (file.getInt(4) & 0xffff_ffffL) + 8 == file.limit()
                && 20 + size + (size & 1) == file.limit();
    }

    private boolean isJpeg() {
        int at = 2;
        while ((file.get(at) & 0xff) == 0xff) {
            int marker = file.get(at + 1) & 0xff;
            if (marker == 0xd9) {
                return at + 2 == file.limit();
            }
            if (!isOfPicture(marker, at)) {
                return false;
            }
            at += 2 + (file.getShort(at + 2) & 0xffff);
            if (marker == 0xda) {
                at = endOfScan(at);
            }
        }
        return false;
    }

    private boolean isOfPicture(int marker, int at) {
        return switch (marker) {
            case 0xda -> true;
            case 0xe0 -> name(at + 4).equals("JFIF") && file.getShort(at + 2) == JFIF_LENGTH;
            case 0xc0, 0xc1, 0xc2 -> file.get(at + 9) == 1 || file.get(at + 9) == 3;
            default -> JPEG.contains(marker);
        };
    }

    private int endOfScan(int from) {
        int at = from;
        while (true) {
            int next = file.get(at + 1) & 0xff;
            if ((file.get(at) & 0xff) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
    }

    private String name(int at) {
        var there = new byte[4];
        file.get(at, there);
        return new String(there, StandardCharsets.ISO_8859_1);
    }
}
