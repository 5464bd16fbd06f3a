package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Company;
import app.maquette.app.system.Environment;
import app.maquette.app.system.SystemCertificates;
import app.maquette.domain.request.Asked;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Network;
import app.maquette.studio.Samples;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A paid call from an office whose proxy looks into everything with a certificate of its own.
class CompanyNetworkTest {
    private static final Exchange.NotSent UNSAFE = new Exchange.NotSent("No safe connection to localhost (TLS).");

    @TempDir
    private static Path folder;

    private static Company company;

    @BeforeAll
    static void open() throws IOException, InterruptedException, GeneralSecurityException {
        company = new Company(folder);
    }

    @AfterAll
    static void close() throws IOException {
        company.close();
    }

    @Test
    void theCompanysProxyAndCertificateOfTheSystemAreUsed() {
        var machine = new Environment(
                Map.of(
                        "https_proxy",
                        company.proxy(),
                        "SSL_CERT_FILE",
                        company.authority().toString()),
                "linux");

        assertThat(send("https://" + Company.HOST, machine.network())).isInstanceOf(Exchange.Answered.class);
        assertThat(company.tunnels()).containsExactly("CONNECT " + Company.HOST + ":443 HTTP/1.1");
    }

    @Test
    void aCertificateThatTheSystemDoesNotTrustIsNotBelieved() {
        assertThat(send(localhost(), trusting())).isEqualTo(UNSAFE);
    }

    @Test
    void aBrokenCertificateDoesNotTakeTheOthersWithIt() throws IOException {
        var good = Files.readString(company.authority());
        var list = Files.writeString(
                folder.resolve("list.pem"),
                "The company - root 1\n" + good.replaceFirst("MII", "MIX") + "\n# and root 2\n" + good);

        assertThat(send(localhost(), trusting(list))).isInstanceOf(Exchange.Answered.class);
    }

    @Test
    void aListThatCannotBeReadLeavesTheRuntimesOwn() throws IOException {
        var list = Files.createDirectory(folder.resolve("a folder"));

        assertThat(send(localhost(), trusting(list))).isEqualTo(UNSAFE);
    }

    @Test
    void aSystemsStoreIsReadAndAnUnknownOnePassedOver() {
        var network = new Network(
                HttpClient.Builder.NO_PROXY, new SystemCertificates(List.of(), List.of("PKCS12", "Windows-ROOT")));

        assertThat(send(localhost(), network)).isEqualTo(UNSAFE);
    }

    @Test
    void certificatesAreReadOnce() {
        var certificates = new SystemCertificates(List.of(company.authority()), List.of());

        assertThat(certificates.get()).isSameAs(certificates.get());
    }

    private String localhost() {
        return "https://localhost:" + company.serverPort();
    }

    private static Network trusting(Path... bundles) {
        return new Network(HttpClient.Builder.NO_PROXY, new SystemCertificates(List.of(bundles), List.of()));
    }

    private static Exchange send(String address, Network network) {
        var vendor = new IdeogramVendor(
                ApiAddress.parse(address),
                ApiKey.of("a-key-for-the-office"),
                () -> Settings.DEFAULT,
                Clock.systemUTC(),
                network);
        return vendor.send(new Outgoing(Asked.like(Samples.brief("a kite")).draft(1)));
    }
}
