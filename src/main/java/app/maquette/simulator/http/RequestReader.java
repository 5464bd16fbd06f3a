package app.maquette.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads requests from one connection: a head, then its body of known length or in chunks. One thread.
final class RequestReader {
    private static final int MOST_HEAD = 64 * 1024;
    private static final int MOST_BODY = 64 * 1024 * 1024;
    private static final int MOST_LINE = 8 * 1024;

    private final InputStream in;
    private final OutputStream out;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// The next head without its body, or null if the client has closed.
    @Nullable
    Request head() throws IOException, MalformedRequestException {
        String first = line(true);
        if (first == null) {
            return null;
        }
        String[] parts = first.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new MalformedRequestException(400, "not a request line");
        }
        Map<String, String> headers = new HashMap<>();
        int size = 0;
        for (String line = needed(); !line.isEmpty(); line = needed()) {
            size += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || size > MOST_HEAD) {
                throw new MalformedRequestException(431, "headers out of order");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(parts[0], parts[1], headers, new byte[0]);
    }

    Request body(Request head) throws IOException, MalformedRequestException {
        if (head.header("Expect").orElse("").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if (head.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return head.with(chunks());
        }
        int length = number(head.header("Content-Length").orElse("0"), 10);
        return length == 0 ? head : head.with(exactly(length));
    }

    private byte[] chunks() throws IOException, MalformedRequestException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = needed();
            int semicolon = size.indexOf(';');
            int length = number((semicolon < 0 ? size : size.substring(0, semicolon)).strip(), 16);
            if (body.size() + length > MOST_BODY) {
                throw new MalformedRequestException(413, "the body is too large");
            }
            if (length == 0) {
                skipTrailers();
                return body.toByteArray();
            }
            body.writeBytes(exactly(length));
            needed();
        }
    }

    private void skipTrailers() throws IOException, MalformedRequestException {
        String line = needed();
        while (!line.isEmpty()) {
            line = needed();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended early");
        }
        return bytes;
    }

    private static int number(String text, int radix) throws MalformedRequestException {
        int length;
        try {
            length = Integer.parseInt(text, radix);
        } catch (NumberFormatException _) {
            throw new MalformedRequestException(400, "not a length");
        }
        if (length < 0) {
            throw new MalformedRequestException(400, "not a length");
        }
        if (length > MOST_BODY) {
            throw new MalformedRequestException(413, "the body is too large");
        }
        return length;
    }

    private String needed() throws IOException, MalformedRequestException {
        String line = line(false);
        if (line == null) {
            throw new EOFException("the request ended early");
        }
        return line;
    }

    private @Nullable String line(boolean mayEnd) throws IOException, MalformedRequestException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (mayEnd && line.size() == 0) {
                    return null;
                }
                throw new EOFException("the request ended early");
            }
            line.write(next);
            if (line.size() > MOST_LINE) {
                throw new MalformedRequestException(431, "a line is too long");
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
