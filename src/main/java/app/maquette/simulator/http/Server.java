package app.maquette.simulator.http;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Listens on 127.0.0.1 and serves every connection on a virtual thread of its own. Thread-safe.
public final class Server implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final ServerSocket listener;
    private final Thread acceptor =
            Thread.ofPlatform().name("simulator-accept").daemon().unstarted(this::accept);
    private final Handler handler;
    private final Duration slowBody;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private Server(ServerSocket listener, Handler handler, Duration slowBody) {
        this.listener = listener;
        this.handler = handler;
        this.slowBody = slowBody;
    }

    /// The port is bound from now on, but nobody is served before [#serve].
    public static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    public static Server serve(ServerSocket listener, Handler handler, Duration slowBody) {
        Server server = new Server(listener, handler, slowBody);
        server.acceptor.start();
        return server;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                welcome(listener.accept());
            } catch (IOException e) {
                // Closed, or one client that went away while it was accepted.
                System.getLogger(Server.class.getName()).log(DEBUG, "nobody was accepted", e);
            }
        }
    }

    private void welcome(Socket socket) {
        Connection connection = new Connection(socket, handler, slowBody);
        connections.add(connection);
        connection.start(() -> connections.remove(connection));
        if (listener.isClosed()) {
            connection.close();
        }
    }

    /// Ends every connection, also those that are being answered.
    @Override
    public void close() throws IOException {
        listener.close();
        connections.forEach(Connection::close);
        awaitAcceptor();
    }

    /// The port is free only when nobody waits on it any more, and a restart wants the same one.
    private void awaitAcceptor() {
        try {
            acceptor.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
