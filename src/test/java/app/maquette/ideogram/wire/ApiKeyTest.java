package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.request.AccountId;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.studio.base.Secrets;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key leaves in one header and is found nowhere else.
class ApiKeyTest {
    private static final String CANARY = Given.KEY.header();

    @Test
    void aPrintedKeyIsDots() {
        assertThat(Given.KEY).hasToString("•••");
        assertThat("key " + Given.KEY).isEqualTo("key •••");
    }

    @Test
    void spacesAroundAKeyAreDropped() {
        assertThat(ApiKey.of(" abc\n").header()).isEqualTo("abc");
    }

    @Test
    void anAccountIsOfOneKeyInOneHomeAndLeadsBackToNoKey() {
        var home = new byte[] {1};
        var account = Given.KEY.in(home).account();

        assertThat(account).isEqualTo(ApiKey.of(" " + CANARY).in(home).account());
        assertThat(account).isNotEqualTo(ApiKey.of(CANARY + "x").in(home).account());
        assertThat(account).isNotEqualTo(Given.KEY.in(new byte[] {2}).account());
        assertThat(account.value()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret word", "secret\r\nX-Other: 1", "sécret", "secret\0"})
    void whatCannotBeAHeaderIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> ApiKey.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("cret");
    }

    @Test
    void theKeyTravelsInItsHeaderOnly() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.answer(socket, "200 OK", "", Given.file("four.json"));
            return true;
        })) {
            Given.vendor(server.address()).send(Given.outgoing());

            var request = server.requests().getFirst();
            assertThat(request.header("Api-Key")).isEqualTo(CANARY);
            assertThat(request.path() + request.body()).doesNotContain(CANARY);
            assertThat(request.headers().values())
                    .filteredOn(value -> value.contains(CANARY))
                    .hasSize(1);
        }
    }

    @Test
    void aServerThatEchoesTheKeyCannotBringItBack() throws IOException {
        for (var status : new String[] {"200 OK", "401 Unauthorized", "500 Internal Server Error"}) {
            try (var server = new FaultServer((request, socket) -> {
                var key = request.header("Api-Key");
                FaultServer.answer(
                        socket, status, "Retry-After: " + key + "\r\n", "{\"error\":\"no such key " + key + "\"}");
                return true;
            })) {
                var vendor = Given.vendor(server.address());

                var exchange = vendor.send(Given.outgoing());

                var answer = ((Exchange.Answered) exchange).answer();
                assertThat(new String(answer.body(), StandardCharsets.UTF_8) + answer.retryAfter())
                        .contains("no such key")
                        .doesNotContain(CANARY);
                assertThat(vendor.read(answer, Given.request()).toString()).doesNotContain(CANARY);
                assertThat(vendor.read(
                                Given.answer(401, "{\"error\":\"no such key " + CANARY + "\"}"), Given.request()))
                        .isInstanceOf(Outcome.Rejected.class)
                        .asString()
                        .contains("no such key •••")
                        .doesNotContain(CANARY);
            }
        }
    }

    @Test
    void aRedirectDoesNotTakeTheKeyElsewhere() throws IOException {
        try (var elsewhere = new FaultServer((_, _) -> false);
                var server = new FaultServer((_, socket) -> {
                    var there = "Location: " + elsewhere.uri("/generate") + "\r\n";
                    FaultServer.answer(socket, "307 Temporary Redirect", there, "");
                    return true;
                })) {
            Given.vendor(server.address()).send(Given.outgoing());

            assertThat(server.posts()).isEqualTo(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void troubleIsToldWithoutTheKey() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.write(socket, "HTTP/1.1 9999 \r\n\u0001: " + CANARY + "\r\n\r\n");
            return false;
        })) {
            assertThat(Given.vendor(server.address(), Duration.ofSeconds(30)).send(Given.outgoing()))
                    .isInstanceOf(Exchange.NoAnswer.class)
                    .asString()
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void aMadeUpKeyThatIsPartOfALinkDoesNotHurtIt() {
        var bytes = "https://127.0.0.1/sim/1.png".getBytes(StandardCharsets.UTF_8);

        assertThat(ApiKey.of("sim").redact(bytes))
                .asString(StandardCharsets.UTF_8)
                .endsWith("/sim/1.png");
    }

    @Test
    void everyKeyThatIsUsedIsKeptOutOfTheLogWhateverItsLength() {
        for (var text : List.of("k-7", "short-key", "just-below-16ch", CANARY)) {
            var key = ApiKey.of(text);
            assertThat(Secrets.scrub("sent with " + text + "."))
                    .as("%d characters", text.length())
                    .isEqualTo("sent with •••.");
            assertThat(key.header()).isEqualTo(text);
        }
    }

    @Test
    void theWordForTheSimulatorIsNobodysSecret() {
        var key = ApiKey.madeUp("made-up-for-play");

        assertThat(Secrets.scrub("a " + key.header() + " word")).isEqualTo("a made-up-for-play word");
    }

    @Test
    void nothingLeavesWithoutAKey() throws IOException {
        try (var server = new FaultServer((_, _) -> false)) {
            var key = ApiKey.missing(new AccountId("00ff00ff"), "The keyring is locked.");
            var vendor =
                    new IdeogramVendor(server.address(), key, () -> Given.within(Duration.ofSeconds(5)), Given.NOON);

            assertThat(vendor.account()).isEqualTo(new AccountId("00ff00ff"));
            assertThat(key.in(new byte[] {7})).isSameAs(key);
            assertThat(vendor.send(Given.outgoing())).isEqualTo(new Exchange.NotSent("The keyring is locked."));
            assertThat(new FreeGet(key, Network.ofRuntime())
                            .get(server.uri("/v2/generations/x"), Given.within(Duration.ofSeconds(5))))
                    .isEqualTo(new Exchange.NoAnswer("The keyring is locked."));
            assertThatThrownBy(key::header).isInstanceOf(IllegalStateException.class);
            assertThat(server.connections()).isZero();
        }
    }
}
