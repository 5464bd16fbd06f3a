package app.maquette.store.home;

import app.maquette.studio.base.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A socket in the home through which a second start asks the first window to show itself. Thread-safe.
final class InstanceSocket implements AutoCloseable {
    private static final byte[] QUESTION = "show yourself\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "shown\n".getBytes(StandardCharsets.US_ASCII);
    private final ServerSocketChannel server;
    private final ExecutorService threads;
    private final Path socket;
    private final Runnable show;

    private InstanceSocket(ServerSocketChannel server, Path socket, Runnable show) {
        this.server = server;
        this.socket = socket;
        this.show = show;
        this.threads = Executors.newThreadPerTaskExecutor(
                task -> Thread.ofPlatform().name("doorbell").daemon().unstarted(task));
    }

    /// Only for who owns the home. Null where the path is too long for a socket or the system has none: then a second
    /// start is refused without a word to the first.
    static @Nullable InstanceSocket hang(Path socket, Runnable show) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel server = null;
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Home.ownerOnly(socket, "rw-------");
            var doorbell = new InstanceSocket(server, socket, show);
            doorbell.threads.execute(doorbell::listen);
            return doorbell;
        } catch (IOException | UnsupportedOperationException e) {
            Log.of(InstanceSocket.class).log(Level.WARNING, "a second start will not reach this one", e);
            if (server != null) {
                server.close();
            }
            return null;
        }
    }

    private void listen() {
        try {
            while (true) {
                var visitor = server.accept();
                threads.execute(() -> open(visitor));
            }
        } catch (ClosedChannelException _) {
            Log.of(InstanceSocket.class).log(Level.DEBUG, "the doorbell is off");
        } catch (IOException e) {
            Log.of(InstanceSocket.class).log(Level.WARNING, "a second start will not reach this one", e);
        }
    }

    private void open(SocketChannel visitor) {
        try (visitor) {
            if (says(visitor, QUESTION)) {
                show.run();
                visitor.write(ByteBuffer.wrap(ANSWER));
            }
        } catch (IOException e) {
            Log.of(InstanceSocket.class).log(Level.DEBUG, "a visitor left early", e);
        }
    }

    /// Whether a window answered in time.
    static boolean ring(Path socket, Duration patience) {
        // The channel closes first, which ends a thread that still waits on it.
        try (var thread = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().factory());
                var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return thread.submit(() -> {
                        channel.connect(UnixDomainSocketAddress.of(socket));
                        channel.write(ByteBuffer.wrap(QUESTION));
                        return says(channel, ANSWER);
                    })
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            Log.of(InstanceSocket.class).log(Level.DEBUG, "the home's window does not answer", e);
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            Log.of(InstanceSocket.class).log(Level.DEBUG, "the home's window cannot be asked", e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean says(SocketChannel channel, byte[] words) throws IOException {
        var heard = ByteBuffer.allocate(words.length);
        int read = 0;
        while (heard.hasRemaining() && read >= 0) {
            read = channel.read(heard);
        }
        return Arrays.equals(heard.array(), words);
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            Log.of(InstanceSocket.class).log(Level.DEBUG, "the doorbell hangs on", e);
        }
        threads.shutdown();
    }
}
