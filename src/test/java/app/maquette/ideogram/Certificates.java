package app.maquette.ideogram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Makes certificates nobody trusts, with the JDK's own tool.
public final class Certificates {
    private static final char[] WORD = "changeit".toCharArray();

    private Certificates() {}

    /// A server context with a fresh self-signed certificate for localhost.
    public static SSLContext selfSigned(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("server.p12");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(WORD)));
        command.addAll(List.of("-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost"));
        command.addAll(List.of("-ext", "SAN=dns:localhost,ip:127.0.0.1"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, WORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, WORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
