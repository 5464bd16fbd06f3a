package app.maquette.pictures;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files that a stranger might hand over: the same for the same count, whenever they are made.
public final class HostileFiles {
    private static final long SEED = 20_261_128;

    private HostileFiles() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Hostile(String name, byte[] bytes) {}

    /// At least the special ones, then mutations of good ones up to `count`.
    public static List<Hostile> of(int count) {
        var all = new ArrayList<>(special());
        var good = good();
        for (int i = 0; all.size() < count; i++) {
            var random = new Random(SEED + i);
            var one = good.get(i % good.size());
            var ending = List.of("png", "jpg", "webp", "txt", "exe").get(random.nextInt(5));
            all.add(new Hostile("mutation-" + i + "." + ending, mutated(one.clone(), random)));
        }
        return all;
    }

    private static List<byte[]> good() {
        return List.of(
                Art.png(60, 40),
                Art.encoded(Art.drawn(60, 40, BufferedImage.TYPE_4BYTE_ABGR), "png"),
                Art.encoded(Art.drawn(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "png"),
                deep(),
                Art.jpeg(60, 40),
                Notes.turned(60, 40, 6),
                Art.file("cmyk.jpg"),
                Art.file("progressive.jpg"),
                Art.file("lossy.webp"),
                Art.file("lossless.webp"),
                Art.file("alpha.webp"),
                Art.file("extended.webp"),
                Art.file("animated.webp"));
    }

    private static List<Hostile> special() {
        var all = new ArrayList<Hostile>();
        for (var size :
                new int[][] {{30_000, 30_000}, {16_385, 1}, {1, 65_535}, {8001, 8001}, {Integer.MAX_VALUE, 9}}) {
            all.add(new Hostile("header-" + size[0] + ".png", bomb(size[0], size[1])));
        }
        all.add(new Hostile("large.jpg", sized(Art.jpeg(60, 40), 30_000)));
        all.add(new Hostile("one.png", Art.png(1, 1)));
        all.add(new Hostile("one.jpg", Art.jpeg(1, 1)));
        all.add(new Hostile("thin.png", Art.png(1, 16_384)));
        all.add(new Hostile("flat.png", Art.png(16_384, 1)));
        all.add(new Hostile("empty.png", new byte[0]));
        all.add(new Hostile("text.png", text("GIF89a is no picture here")));
        all.add(new Hostile("vector.webp", text("<svg xmlns='http://www.w3.org/2000/svg'/>")));
        all.add(new Hostile("page.jpg", text("%PDF-1.7")));
        all.add(new Hostile("packed.png", text("PK\3\4")));
        all.add(new Hostile("animated.png", Notes.png(Art.png(60, 40), Art.chunk("acTL", new byte[8]))));
        all.add(new Hostile("is-png.jpg", Art.png(60, 40)));
        all.add(new Hostile("is-jpeg.webp", Art.jpeg(60, 40)));
        all.add(new Hostile("head.png", Arrays.copyOf(Art.png(60, 40), 33)));
        all.add(new Hostile("half.webp", Arrays.copyOf(Art.file("lossless.webp"), 40)));
        for (int turn = 1; turn <= 9; turn++) {
            all.add(new Hostile("turned-" + turn + ".jpg", Notes.turned(60, 40, turn)));
        }
        int number = 0;
        for (var good : good()) {
            all.add(new Hostile("good-" + number++, good));
        }
        return all;
    }

    /// Sixteen bits a channel.
    private static byte[] deep() {
        return Art.chunks(Art.ihdr(1, 1, 16, 2), Art.chunk("IDAT", Art.zeros(7)), Art.chunk("IEND", new byte[0]));
    }

    private static byte[] bomb(int width, int height) {
        return Art.chunks(
                Art.ihdr(width, height, 8, 6), Art.chunk("IDAT", Art.zeros(4_000_000)), Art.chunk("IEND", new byte[0]));
    }

    /// The height and the width that its frame header says.
    private static byte[] sized(byte[] jpeg, int side) {
        for (int at = 2; at + 8 < jpeg.length; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                jpeg[at + 5] = jpeg[at + 7] = (byte) (side >> 8);
                jpeg[at + 6] = jpeg[at + 8] = (byte) side;
            }
        }
        return jpeg;
    }

    /// The bytes with a few of them changed, sometimes cut.
    static byte[] mutated(byte[] bytes, Random random) {
        int head = Math.min(bytes.length, random.nextBoolean() ? 64 : bytes.length);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(head);
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                case 2 -> (byte) 0xff;
                default -> 0;
            };
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
