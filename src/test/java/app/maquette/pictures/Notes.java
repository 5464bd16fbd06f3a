package app.maquette.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// Files with notes beside their pixels that nobody but their owner should read.
public final class Notes {
    public static final String SECRET = "Ada at 52.5163 N 13.3777 E";

    private Notes() {}

    /// One of each kind of file and of note.
    public static Stream<byte[]> files() {
        var png = Art.png(60, 40);
        var jpeg = Art.jpeg(60, 40);
        var xmp = text("<x:xmpmeta>" + SECRET + "</x:xmpmeta>");
        var exif = exif(1);
        return Stream.of(
                png(png, Art.chunk("tEXt", text("Author\0" + SECRET))),
                png(png, Art.chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0" + SECRET))),
                png(png, Art.chunk("eXIf", exif)),
                png(png, Art.chunk("maQt", text(SECRET))),
                joined(png, text(SECRET)),
                jpeg(jpeg, 0xe1, joined(text("Exif\0\0"), exif)),
                jpeg(jpeg, 0xe1, joined(text("http://ns.adobe.com/xap/1.0/\0"), xmp)),
                jpeg(jpeg, 0xed, text("Photoshop 3.0\0" + SECRET)),
                jpeg(jpeg, 0xfe, text(SECRET)),
                jpeg(jpeg, 0xe0, text("JFXX\0" + SECRET)),
                joined(jpeg, text(SECRET)),
                webp("EXIF", exif),
                webp("XMP ", xmp));
    }

    /// With a further chunk after its header.
    static byte[] png(byte[] png, byte[] chunk) {
        return joined(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] jpeg(byte[] jpeg, int marker, byte[] data) {
        var head = ByteBuffer.allocate(4).put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2));
        return joined(Arrays.copyOf(jpeg, 2), head.array(), data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// A turned photograph.
    public static byte[] turned(int width, int height, int orientation) {
        return jpeg(Art.jpeg(width, height), 0xe1, joined(text("Exif\0\0"), tiff(orientation)));
    }

    /// The extended file with one more chunk at its end.
    private static byte[] webp(String name, byte[] data) {
        var file = Art.file("extended.webp");
        var chunk = ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(name))
                .putInt(data.length)
                .put(data);
        var all = joined(file, chunk.array());
        ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putInt(4, all.length - 8);
        return all;
    }

    private static byte[] exif(int orientation) {
        return joined(tiff(orientation), text(SECRET));
    }

    /// A camera's note that says nothing but how it lay.
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
