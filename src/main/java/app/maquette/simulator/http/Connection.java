package app.maquette.simulator.http;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One client's connection: requests one after the other until somebody closes.
final class Connection {
    private final Socket socket;
    private final Handler handler;
    private final Duration slowBody;
    private volatile @Nullable Thread thread;

    Connection(Socket socket, Handler handler, Duration slowBody) {
        this.socket = socket;
        this.handler = handler;
        this.slowBody = slowBody;
    }

    void start(Runnable atEnd) {
        thread = Thread.ofVirtual().name("simulator-connection").start(() -> {
            try (socket) {
                socket.setTcpNoDelay(true);
                serve();
            } catch (IOException e) {
                // The client went away or the server closes: nobody is left to be told.
                System.getLogger(Connection.class.getName()).log(DEBUG, "a connection ended", e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                atEnd.run();
            }
        });
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(Connection.class.getName()).log(WARNING, "cannot close a connection", e);
        }
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void serve() throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
        RequestReader reader = new RequestReader(in, out);
        ReplyWriter writer = new ReplyWriter(out, slowBody);
        try {
            for (Request head = reader.head(); head != null; head = reader.head()) {
                if (!handler.admits(head)) {
                    reset();
                    return;
                }
                if (!answer(reader.body(head), in, writer)) {
                    return;
                }
            }
        } catch (MalformedRequestException e) {
            writer.write(Reply.of(e.status(), "text/plain", String.valueOf(e.getMessage())), true, false);
        }
    }

    /// Whether the connection may be used again.
    private boolean answer(Request request, InputStream in, ReplyWriter writer)
            throws IOException, InterruptedException {
        Reply reply;
        try {
            reply = handler.answer(request);
        } catch (UncheckedIOException e) {
            System.getLogger(Connection.class.getName()).log(WARNING, "cannot answer " + request.path(), e);
            reply = Reply.of(500, "text/plain", "Internal Server Error");
        }
        boolean again = !request.header("Connection").orElse("").equalsIgnoreCase("close");
        switch (reply.delivery()) {
            case WHOLE, SLOW -> writer.write(reply, !request.method().equals("HEAD"), again);
            case CUT -> {
                writer.write(reply, true, again);
                return false;
            }
            case CLOSE -> {
                return false;
            }
            case RESET -> {
                reset();
                return false;
            }
            case HANG -> {
                waitForTheEnd(in);
                return false;
            }
        }
        return again;
    }

    private static void waitForTheEnd(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void reset() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
    }
}
