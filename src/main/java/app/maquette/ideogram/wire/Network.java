package app.maquette.ideogram.wire;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// How this machine reaches others: through which proxies, and whose certificates it believes. Thread-safe; the
/// certificates are read when the first client is made, since that takes a while.
public record Network(ProxySelector proxies, Supplier<SSLContext> certificates) {
    /// What the Java runtime alone would do.
    public static Network ofRuntime() {
        var proxies = ProxySelector.getDefault();
        return new Network(proxies == null ? HttpClient.Builder.NO_PROXY : proxies, Network::runtimeCertificates);
    }

    /// No proxy stands on the way to this machine itself.
    public Network to(ApiAddress address) {
        return address.isLoopback() ? new Network(HttpClient.Builder.NO_PROXY, certificates) : this;
    }

    /// A client that follows no redirects by itself.
    public HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                .sslContext(certificates.get());
    }

    private static SSLContext runtimeCertificates() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no TLS in this runtime", e);
        }
    }
}
