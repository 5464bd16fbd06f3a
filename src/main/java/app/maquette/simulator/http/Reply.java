package app.maquette.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is answered, and how well it is delivered.
public final class Reply {
    /// How the bytes reach the client, if they do.
    public enum Delivery {
        WHOLE,
        /// Half of the body, then the end of the connection.
        CUT,
        /// The body in small pieces with pauses.
        SLOW,
        /// The connection ends without a word.
        CLOSE,
        /// The connection is reset without a word.
        RESET,
        /// Nothing, until the client gives up or the server closes.
        HANG
    }

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Delivery delivery;

    private Reply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body.clone(), Delivery.WHOLE);
    }

    public static Reply of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], Delivery.WHOLE);
    }

    /// No answer at all, in the way given.
    public static Reply none(Delivery delivery) {
        return empty(0).by(delivery);
    }

    public Reply by(Delivery other) {
        return new Reply(status, headers, body, other);
    }

    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delivery);
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body.clone();
    }

    Map<String, String> headers() {
        return headers;
    }

    Delivery delivery() {
        return delivery;
    }
}
