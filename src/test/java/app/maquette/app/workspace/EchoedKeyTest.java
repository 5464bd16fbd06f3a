package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Dresses;
import app.maquette.store.home.Home;
import app.maquette.studio.Samples;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.port.Exports.Disclosure;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.report.LedgerExport;
import app.maquette.ui.kit.money.FailureTexts;
import app.maquette.ui.kit.text.Strings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// A vendor that writes the key back in any dress does not get it into what is kept for people or shown to them.
class EchoedKeyTest {
    private static final String KEY = "kLm3_Zq8vTn-51sWxYb7Rc0dEfGhJp2u9AoQiUt4";
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";

    @TempDir
    private Path folder;

    EchoedKeyTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/generate", exchange -> answer(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/one.png", exchange -> answer(exchange, 200, png()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 422, 429, 500})
    void anErrorThatQuotesTheKeyIsKeptAndShownWithoutIt(int code) throws Exception {
        try (var workspace = workspace()) {
            for (var dress : Dresses.of(KEY).values()) {
                status = code;
                body = JsonMapper.shared().writeValueAsString(Map.of("error", "No. " + dress, "prompt", dress));

                var ended = drafted(workspace);

                assertThat(Dresses.pieces(dress)).noneMatch(Dresses.folded(sentence(ended))::contains);
                assertThat(Dresses.pieces(dress)).noneMatch(Dresses.folded(ledger(workspace))::contains);
            }
        }
        hides(code < 500);
    }

    @Test
    void aPictureWhosePromptQuotesTheKeyIsShownAndExportedWithoutIt() throws Exception {
        try (var workspace = workspace()) {
            for (var dress : Dresses.of(KEY).values()) {
                body = JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "data",
                                List.of(Map.of(
                                        "prompt",
                                        "a kite " + dress,
                                        "resolution",
                                        "1024x1024",
                                        "seed",
                                        7,
                                        "is_image_safe",
                                        true,
                                        "url",
                                        url() + "/one.png"))));

                var ended = drafted(workspace);

                var picture = ended.pictures().getFirst();
                assertThat(picture.isStored()).isTrue();
                assertThat(picture.produced().prompt()).startsWith("a kite");
                var file = workspace.exports().export(new Shown(picture, ended), folder, Disclosure.PROMPT);
                for (var shown : List.of(picture.produced().toString(), text(file), file.toString())) {
                    assertThat(Dresses.pieces(dress)).noneMatch(Dresses.folded(shown)::contains);
                }
            }
        }
        hides(false);
    }

    private Workspace workspace() {
        var venue = Venue.server(new Home(folder.resolve("home")), ApiAddress.parse(url()), ApiKey.of(KEY));
        var workspace = new Workspace(venue, Clock.systemUTC());
        workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.parse("1000"), "a test's cap"));
        return workspace;
    }

    private CallRecord drafted(Workspace workspace) throws InterruptedException {
        workspace.studio().pauses().goOn(Failure.Pause.PAYMENT);
        var call = workspace
                .studio()
                .drafting()
                .draft(Samples.brief("a kite"), Money.parse("1"), Reuse.NEVER)
                .call();
        KillProgram.ended(workspace, call);
        return workspace.library().call(call).orElseThrow();
    }

    private static String sentence(CallRecord call) {
        var texts = new FailureTexts(new Strings());
        return switch (call.state()) {
            case CallState.Released(var code, var reason) -> texts.sentence(code, reason);
            case CallState.InDoubt doubt -> texts.sentence(doubt.code(), doubt.words());
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _, CallState.Settled _ ->
                throw new AssertionError(call.state());
        };
    }

    private static String ledger(Workspace workspace) throws IOException {
        var out = new StringBuilder();
        var export = new LedgerExport(workspace.library(), MoneyKind.REAL);
        export.csv(SpendBook.Filter.ALL, out);
        export.json(SpendBook.Filter.ALL, out);
        return out.toString();
    }

    /// Neither journal nor index, nor notes beside the pictures; of the answers those that refused.
    private void hides(boolean answersToo) throws IOException {
        try (var files = Files.walk(folder.resolve("home"))) {
            var kept = files.filter(Files::isRegularFile)
                    .filter(file -> answersToo || !file.toString().contains("answers"))
                    .map(EchoedKeyTest::text)
                    .map(Dresses::folded)
                    .collect(Collectors.joining("\n"));
            assertThat(kept).isNotEmpty();
            Dresses.of(KEY)
                    .forEach((name, dress) ->
                            assertThat(Dresses.pieces(dress)).as(name).noneMatch(kept::contains));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
