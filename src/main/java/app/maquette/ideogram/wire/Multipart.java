package app.maquette.ideogram.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A multipart form in memory, with a boundary that nobody can guess.
public final class Multipart {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String boundary;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Multipart() {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        this.boundary = "maquette-" + HexFormat.of().formatHex(random);
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public Multipart json(String name, byte[] content) {
        return part("form-data; name=\"" + name + "\"", "application/json", content);
    }

    /// File names are ours, never a user's, so they need no quoting.
    public Multipart file(String name, String fileName, String type, byte[] content) {
        return part("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", type, content);
    }

    public Multipart text(String name, String content) {
        return part(
                "form-data; name=\"" + name + "\"",
                "text/plain; charset=utf-8",
                content.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] end() {
        write("--" + boundary + "--\r\n");
        return bytes.toByteArray();
    }

    private Multipart part(String disposition, String type, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
