package app.maquette.ideogram.wire;

import static app.maquette.ideogram.wire.FaultServer.answer;
import static app.maquette.ideogram.wire.FaultServer.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/// One picture, the ways a server gives it, and downloads that may fetch it.
public final class ImageHost {
    public static final byte[] PICTURE = picture(300_000);
    static final String TAG = "ETag: \"one\"\r\n";

    private ImageHost() {}

    public static LinkDownloads downloads(
            FaultServer server, LinkDownloads.Limits limits, DownloadPauses.Sleeper sleeper) {
        var policy = new LinkPolicy(server.address(), InetAddress::getAllByName, HttpClient.Builder.NO_PROXY);
        return new LinkDownloads(
                policy,
                limits,
                new DownloadPauses(() -> new Random(3), sleeper),
                Given.through(HttpClient.Builder.NO_PROXY));
    }

    public static LinkDownloads.Limits limits() {
        return limits(5, Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    public static LinkDownloads.Limits limits(int attempts, Duration stall, Duration total) {
        return new LinkDownloads.Limits(64L << 20, attempts, Duration.ofSeconds(10), stall, total);
    }

    /// The picture as a server that knows ranges gives it, cut at `end`.
    static boolean serve(FaultServer.Request request, Socket socket, String tag, int end) throws IOException {
        var range = request.header("Range").replaceAll("\\D", "");
        int start = range.isEmpty() ? 0 : Integer.parseInt(range);
        var head = start == 0
                ? "HTTP/1.1 200 OK\r\n"
                : "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + start + "-299999/300000\r\n";
        write(socket, head + "ETag: " + tag + "\r\nContent-Length: " + (PICTURE.length - start) + "\r\n\r\n");
        write(socket, Arrays.copyOfRange(PICTURE, start, Math.max(start, end)));
        return end == PICTURE.length;
    }

    /// The picture from its start, whatever was asked, cut at `end`.
    static boolean whole(Socket socket, String headers, int end) throws IOException {
        write(socket, "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 300000\r\n\r\n");
        write(socket, Arrays.copyOf(PICTURE, end));
        return end == PICTURE.length;
    }

    static boolean status(Socket socket, String status, String headers) throws IOException {
        answer(socket, status, headers, "");
        return true;
    }

    private static byte[] picture(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
