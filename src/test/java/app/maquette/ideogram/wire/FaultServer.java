package app.maquette.ideogram.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on raw sockets that answers as a test says, byte by byte, and counts what reached it whole.
public final class FaultServer implements AutoCloseable {
    private final ServerSocket server;
    private final Behaviour behaviour;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public FaultServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /// What happens after a whole request came; the connection is kept when it returns true.
    @FunctionalInterface
    public interface Behaviour {
        public boolean answer(Request request, Socket socket) throws IOException;
    }

    /// A request that came whole; header names in lower case.
    public record Request(String method, String path, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    public ApiAddress address() {
        return ApiAddress.parse(uri("").toString());
    }

    public List<Request> requests() {
        return requests;
    }

    public int connections() {
        return connections.get();
    }

    long posts() {
        return requests.stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }

    public static void write(Socket socket, String text) throws IOException {
        write(socket, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// A whole answer with its length.
    public static void answer(Socket socket, String status, String headers, byte[] body) throws IOException {
        write(socket, "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
        write(socket, body);
    }

    public static void answer(Socket socket, String status, String headers, String body) throws IOException {
        answer(socket, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Closes so that the other side sees a reset.
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Says nothing more until the other side has gone.
    static void stall(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            boolean kept = true;
            while (kept) {
                var request = read(in);
                requests.add(request);
                kept = behaviour.answer(request, socket);
            }
        } catch (IOException _) {
            // The client went away, as tests of faults expect.
        }
    }

    private static Request read(InputStream in) throws IOException {
        var first = line(in).split(" ", 3);
        if (first.length < 3) {
            throw new EOFException();
        }
        Map<String, String> headers = new TreeMap<>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Request(first[0], first[1], headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException();
            }
            if (one != '\r') {
                bytes.write(one);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
