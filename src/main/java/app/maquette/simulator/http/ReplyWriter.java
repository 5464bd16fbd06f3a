package app.maquette.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Writes replies to one connection as well or as badly as they ask. One thread.
final class ReplyWriter {
    private static final int PIECES = 100;

    private final OutputStream out;
    private final Duration slowBody;

    ReplyWriter(OutputStream out, Duration slowBody) {
        this.out = out;
        this.slowBody = slowBody;
    }

    void write(Reply reply, boolean withBody, boolean keepAlive) throws IOException, InterruptedException {
        byte[] body = reply.body();
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(reply.status())
                .append(' ')
                .append(phrase(reply.status()))
                .append("\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (reply.status() != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append(keepAlive ? "" : "Connection: close\r\n").append("\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        if (withBody && reply.status() != 304) {
            body(body, reply.delivery());
        }
        out.flush();
    }

    private void body(byte[] body, Reply.Delivery delivery) throws IOException, InterruptedException {
        switch (delivery) {
            case WHOLE -> out.write(body);
            case CUT -> out.write(body, 0, body.length / 2);
            case SLOW -> {
                int piece = Math.max(1, body.length / PIECES);
                for (int from = 0; from < body.length; from += piece) {
                    Thread.sleep(slowBody.dividedBy(PIECES));
                    out.write(body, from, Math.min(piece, body.length - from));
                    out.flush();
                }
            }
            case CLOSE, RESET, HANG -> throw new IllegalStateException("nothing is written for " + delivery);
        }
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 206 -> "Partial Content";
            case 304 -> "Not Modified";
            case 307 -> "Temporary Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 402 -> "Payment Required";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 416 -> "Range Not Satisfiable";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
