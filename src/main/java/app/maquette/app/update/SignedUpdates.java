package app.maquette.app.update;

import app.maquette.ideogram.wire.Network;
import app.maquette.studio.port.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the latest release from a static JSON file and the Ed25519 signature beside it (`….json.sig`, Base64 of the
/// signature of its bytes). What our key has not signed is not even parsed. Thread-safe; blocking.
public final class SignedUpdates implements Updates {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI address;
    private final PublicKey key;
    private final ReleaseNumber running;
    private final Duration patience;

    SignedUpdates(HttpClient http, URI address, PublicKey key, ReleaseNumber running, Duration patience) {
        this.http = http;
        this.address = address;
        this.key = key;
        this.running = running;
        this.patience = patience;
    }

    /// The check of the program itself: its own address, key and version. Nothing is opened before the first look.
    public static Updates shipped(Supplier<Network> network) {
        return () -> ProgramVersion.updates()
                .map(address -> look(address, network.get()))
                .orElseGet(() -> new News.Unknown("no update address is set in this build"));
    }

    private static News look(URI address, Network network) {
        var running = new ReleaseNumber(ProgramVersion.text());
        try (var http = network.client().build()) {
            return new SignedUpdates(http, address, UpdateKey.shipped(), running, PATIENCE).look();
        }
    }

    @Override
    public News look() {
        try {
            byte[] news = fetch(address);
            byte[] signature = fetch(URI.create(address + ".sig"));
            if (!isOurs(news, signature)) {
                return new News.Unknown("the answer is not signed with Maquette's key");
            }
            Release release = parse(news);
            boolean later = new ReleaseNumber(release.version()).compareTo(running) > 0;
            return later ? new News.Newer(release) : new News.Latest();
        } catch (IOException e) {
            return new News.Unknown("no answer from " + address.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new News.Unknown("interrupted");
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return new News.Unknown("the answer cannot be read");
        }
    }

    private byte[] fetch(URI from) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(from).GET().build();
        var coming = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            var response = coming.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no whole answer", e);
        } finally {
            coming.cancel(true);
        }
    }

    private boolean isOurs(byte[] news, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(news);
            return check.verify(Base64.getMimeDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Release parse(byte[] news) {
        JsonNode json = JsonMapper.builder().build().readTree(new String(news, StandardCharsets.UTF_8));
        URI page = URI.create(json.required("page").asString());
        if (!"https".equals(page.getScheme())) {
            throw new IllegalArgumentException("the page is not https");
        }
        List<String> changes =
                json.required("changes").valueStream().map(JsonNode::asString).toList();
        return new Release(
                json.required("version").asString(),
                LocalDate.parse(json.required("date").asString()),
                page,
                changes);
    }
}
