package app.maquette.app.system;

import app.maquette.studio.base.Log;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Believes the certificates that came with the runtime and those that the system trusts, such as a company's own.
/// Thread-safe; they are read when first asked for, once.
public final class SystemCertificates implements Supplier<SSLContext> {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----", Pattern.DOTALL);
    /// Debian and Arch, Fedora and its kin, openSUSE, Alpine.
    private static final List<Path> BUNDLES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/ssl/cert.pem")
            .map(Path::of)
            .toList();

    private final List<Path> bundles;
    private final List<String> stores;
    private @Nullable SSLContext context;

    /// @param bundles files of certificates as text; the first that is there counts
    /// @param stores key stores of the system, by type
    public SystemCertificates(List<Path> bundles, List<String> stores) {
        this.bundles = List.copyOf(bundles);
        this.stores = List.copyOf(stores);
    }

    static SystemCertificates of(Environment environment) {
        if (environment.isLinux()) {
            var named = environment.variable(Environment.CERTIFICATES).map(Path::of);
            return new SystemCertificates(
                    Stream.concat(named.stream(), BUNDLES.stream()).toList(), List.of());
        }
        return new SystemCertificates(
                List.of(),
                environment.system().contains("mac")
                        ? List.of("KeychainStore", "KeychainStore-ROOT")
                        : List.of("Windows-ROOT"));
    }

    @Override
    public synchronized SSLContext get() {
        var made = context != null ? context : make();
        context = made;
        return made;
    }

    private SSLContext make() {
        try {
            var all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            for (var certificate : trusted()) {
                all.setCertificateEntry(String.valueOf(all.size()), certificate);
            }
            var made = SSLContext.getInstance("TLS");
            made.init(null, managers(all).getTrustManagers(), null);
            return made;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no TLS in this runtime", e);
        }
    }

    private List<Certificate> trusted() throws GeneralSecurityException {
        var all = new ArrayList<Certificate>();
        for (var manager : managers(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager known) {
                Collections.addAll(all, known.getAcceptedIssuers());
            }
        }
        bundles.stream().filter(Files::isReadable).findFirst().ifPresent(bundle -> all.addAll(read(bundle)));
        stores.forEach(type -> all.addAll(ofStore(type)));
        return all;
    }

    /// For null, those of the runtime.
    private static TrustManagerFactory managers(@Nullable KeyStore certificates) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates);
        return factory;
    }

    /// One that cannot be read does not take the others with it.
    private static List<Certificate> read(Path bundle) {
        var all = new ArrayList<Certificate>();
        try {
            var reader = CertificateFactory.getInstance("X.509");
            var text = PEM.matcher(Files.readString(bundle, StandardCharsets.ISO_8859_1));
            while (text.find()) {
                try {
                    all.add(reader.generateCertificate(
                            new ByteArrayInputStream(text.group().getBytes(StandardCharsets.US_ASCII))));
                } catch (CertificateException e) {
                    Log.of(SystemCertificates.class)
                            .log(Level.DEBUG, "a certificate of " + bundle + " cannot be read", e);
                }
            }
        } catch (IOException | CertificateException e) {
            Log.of(SystemCertificates.class).log(Level.WARNING, "the certificates in " + bundle + " are not used", e);
        }
        return all;
    }

    private static List<Certificate> ofStore(String type) {
        var all = new ArrayList<Certificate>();
        try {
            var store = KeyStore.getInstance(type);
            store.load(null, null);
            for (var alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    all.add(store.getCertificate(alias));
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            Log.of(SystemCertificates.class)
                    .log(Level.WARNING, "the certificates of the system's " + type + " are not used", e);
        }
        return all;
    }
}
