package app.maquette.app;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A company's network: an authority of its own, a server with a certificate of it that stands for the whole web, and
/// a proxy that leads every tunnel to that server.
public final class Company implements AutoCloseable {
    public static final String HOST = "api.maquette.test";
    private static final String WORD = "changeit";
    private final Path folder;
    private final HttpsServer server;
    private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> tunnels = new CopyOnWriteArrayList<>();

    public Company(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=The company", "-ext", "bc:c");
        keytool("-genkeypair", "-alias", "server", "-signer", "authority", "-dname", "CN=web", "-ext", names());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                authority().toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        Thread.ofVirtual().start(this::accept);
    }

    /// The authority's certificate, as an administrator adds it to the system's.
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    public int serverPort() {
        return server.getAddress().getPort();
    }

    public String proxy() {
        return "http://127.0.0.1:" + proxy.getLocalPort();
    }

    /// What the proxy was asked to connect to.
    public List<String> tunnels() {
        return tunnels;
    }

    private static String names() {
        return "SAN=dns:localhost,dns:" + HOST;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", WORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(in, WORD.toCharArray());
        }
        store.deleteEntry("authority");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, WORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void accept() {
        while (!proxy.isClosed()) {
            try {
                var caller = proxy.accept();
                Thread.ofVirtual().start(() -> tunnel(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void tunnel(Socket caller) {
        try (caller;
                var web = new Socket(InetAddress.getLoopbackAddress(), serverPort())) {
            tunnels.add(line(caller));
            String header;
            do {
                header = line(caller);
            } while (!header.isEmpty());
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> pass(web, caller));
            pass(caller, web);
        } catch (IOException _) {
            // One side has gone, and with it the tunnel.
        }
    }

    private static String line(Socket from) throws IOException {
        var line = new StringBuilder();
        for (int read = from.getInputStream().read();
                read > 0 && read != '\n';
                read = from.getInputStream().read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    private static void pass(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException _) {
            // One side has gone, and with it the tunnel.
        }
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        server.stop(0);
    }
}
