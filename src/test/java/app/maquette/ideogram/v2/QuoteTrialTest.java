package app.maquette.ideogram.v2;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Rules;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.FaultServer;
import app.maquette.ideogram.wire.Network;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.account.KeyText;
import app.maquette.studio.account.KeyTrial.Remark;
import app.maquette.studio.account.KeyTrial.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTrialTest {
    private static final String KEY = "canary-of-a-trial-0123456789";
    private static final String QUOTE =
            "{\"object\": \"price_quote\", \"usd_micros\": 60000, \"quantity\": 1, \"qualifier\": \"exact\"}";

    @Test
    void aKeyThatTheVendorKnowsIsGoodAndNothingIsSpent(@TempDir Path folder) throws IOException {
        var options = SimulatorOptions.at(folder.resolve("book")).withKeys(Set.of(KEY));
        try (var simulator = Simulator.start(options)) {
            var trial = new QuoteTrial(ApiAddress.parse(simulator.url().toString()), Network.ofRuntime());

            assertThat(trial.on(key(KEY))).isEqualTo(new Verdict.Good(Remark.NONE));
            assertThat(trial.on(key("a-key-that-nobody-knows")).isRefusal()).isTrue();
            assertThat(simulator.ledger().billedMicros()).isZero();
        }
    }

    @Test
    void theQuestionIsAQuoteWithNeutralWordsAndTheKeyInItsHeaderOnly() throws IOException {
        try (var server = answering(200, QUOTE)) {
            assertThat(on(server)).isEqualTo(new Verdict.Good(Remark.NONE));

            var request = server.requests().getFirst();
            assertThat(server.requests()).hasSize(1);
            assertThat(request.path()).startsWith("/v2/").endsWith("?dry_run=true");
            assertThat(request.header("Api-Key")).isEqualTo(KEY);
            assertThat(request.body()).contains("a plain grey square").doesNotContain(KEY);
        }
    }

    @Test
    void theQuestionGoesWhereAQuoteIsDeclaredAndBreaksNoRule() {
        var question = QuoteTrial.question(Catalogue.standard());

        assertThat(question.route().quotable()).isTrue();
        assertThat(Rules.check(question.route(), question.values())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"402, NO_CREDIT", "429, BUSY"})
    void aKeyThatCannotBuyNowIsGoodAllTheSame(int status, Remark remark) throws IOException {
        try (var server = answering(status, "{}")) {
            assertThat(on(server)).isEqualTo(new Verdict.Good(remark));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotAcceptedIsRefused(int status) throws IOException {
        try (var server = answering(status, "{}")) {
            assertThat(on(server)).isEqualTo(new Verdict.Refused(status));
        }
    }

    @Test
    void anAccountWithoutTheRoutesIsSaid() throws IOException {
        try (var server = answering(404, "{}")) {
            assertThat(on(server)).isEqualTo(new Verdict.NoRoutes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, {}",
        "503, {}",
        "400, {}",
        "422, {}",
        "302, {}",
        "200, {}",
        "200, no json",
        "200, '{\"data\": [{\"url\": \"https://x.example\"}]}'"
    })
    void whateverElseIsAnsweredLeavesItOpen(int status, String body) throws IOException {
        try (var server = answering(status, body)) {
            assertThat(on(server))
                    .isInstanceOf(Verdict.Unknown.class)
                    .asString()
                    .doesNotContain(KEY);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsCutLeavesItOpen() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + QUOTE);
            return false;
        })) {
            assertThat(on(server)).isInstanceOf(Verdict.Unknown.class);
        }
    }

    @Test
    void withoutANetworkItStaysOpen() throws IOException {
        ApiAddress gone;
        try (var server = answering(200, QUOTE)) {
            gone = server.address();
        }

        assertThat(new QuoteTrial(gone, Network.ofRuntime()).on(key(KEY))).isInstanceOf(Verdict.Unknown.class);
    }

    private static FaultServer answering(int status, String body) throws IOException {
        return new FaultServer((_, socket) -> {
            FaultServer.write(
                    socket, "HTTP/1.1 " + status + " Said\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            return false;
        });
    }

    private static Verdict on(FaultServer server) {
        return new QuoteTrial(server.address(), Network.ofRuntime()).on(key(KEY));
    }

    private static KeyText key(String text) {
        return KeyText.of(text).orElseThrow();
    }
}
