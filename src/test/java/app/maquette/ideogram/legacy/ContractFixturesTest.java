package app.maquette.ideogram.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.catalogue.Rules;
import app.maquette.domain.request.OperationKind;
import app.maquette.ideogram.FirstRequests;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.wire.Given;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The same written-down bodies before the client and before the simulator, so that neither can drift alone.
class ContractFixturesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private Simulator simulator;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(32).withKeys(Set.of(Given.KEY.header())));
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        simulator.close();
    }

    /// @param breaks the fields whose rules the request breaks
    private record Case(String about, List<String> breaks, ObjectNode request) {}

    @Test
    void bothJudgeEveryRequestAlike() throws Exception {
        for (var one : cases()) {
            var status = post(one.request()).statusCode();

            assertThat(broken(one)).as(one.about()).isEqualTo(one.breaks());
            assertThat(status).as(one.about()).isEqualTo(one.breaks().isEmpty() ? 200 : 400);
        }
    }

    @Test
    void theClientWritesWhatIsWrittenDown() {
        for (var one : cases()) {
            if (!one.breaks().isEmpty()) {
                continue;
            }
            var written = JSON.readTree(RequestBody.of(route(one), new Outgoing(FirstRequests.order(one.request())))
                    .content()
                    .bytes());
            // What the vendor would do by itself is said too.
            var expected = wrapped(one.request());
            var inner = (ObjectNode) expected.required("image_request");
            for (var name : List.of("aspect_ratio", "magic_prompt_option", "style_type", "num_images")) {
                var said = written.required("image_request").path(name);
                if (!said.isMissingNode()) {
                    inner.set(name, inner.path(name).isMissingNode() ? said : inner.path(name));
                }
            }

            assertThat(written).as(one.about()).isEqualTo(expected);
        }
    }

    @Test
    void theSimulatorAnswersInTheFormThatTheClientReads() throws Exception {
        var written = JSON.readTree(Given.file("four.json"));
        var fresh = JSON.readTree(
                post(cases().getFirst().request().put("style_type", "DESIGN").put("model", "V_2"))
                        .body());

        assertThat(form(fresh)).isEqualTo(form(written));
        assertThat(form(fresh.required("data").get(0)))
                .isEqualTo(form(written.required("data").get(0)));
    }

    @ParameterizedTest
    @CsvSource({"UNSAFE_PROMPT, 422, safety.json", "INSUFFICIENT_FUNDS, 402, payment.json", "TOO_MANY, 429, busy.json"})
    void theSimulatorRefusesInTheFormThatTheClientReads(Fault fault, int status, String file) throws Exception {
        simulator.setFault(fault, 1);
        var answer = post(cases().getFirst().request());
        var fresh = JSON.readTree(answer.body());
        var written = JSON.readTree(Given.file(file));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(form(written)).containsAll(form(fresh));
        assertThat(fresh.path("reject_reason")).isEqualTo(written.path("reject_reason"));
        assertThat(List.of(answer.body(), Given.file(file)))
                .extracting(body ->
                        new AnswerReader(Given.KEY, Given.NOON).read(Given.answer(status, body), Given.request()))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Rejected.class));
    }

    /// The names of the fields and the kinds of their values.
    private static List<String> form(JsonNode node) {
        return node.properties().stream()
                .map(field -> field.getKey() + " " + field.getValue().getNodeType())
                .sorted()
                .toList();
    }

    private HttpResponse<String> post(ObjectNode imageRequest) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(simulator.url().resolve("/generate"))
                .header("Api-Key", Given.KEY.header())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wrapped(imageRequest).toString()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static ObjectNode wrapped(ObjectNode imageRequest) {
        var body = JSON.createObjectNode();
        body.set("image_request", imageRequest);
        return body;
    }

    private static List<Case> cases() {
        return JSON.readTree(Given.file("requests.json"))
                .valueStream()
                .map(ContractFixturesTest::read)
                .toList();
    }

    private static Case read(JsonNode written) {
        var request = (ObjectNode) written.required("image_request");
        if (written.has("times")) {
            request.put(
                    "prompt",
                    request.required("prompt")
                            .asString()
                            .repeat(written.required("times").asInt()));
        }
        var breaks =
                written.required("breaks").valueStream().map(JsonNode::asString).toList();
        return new Case(written.required("about").asString(), breaks, request);
    }

    private static List<String> broken(Case one) {
        return Rules.check(route(one), FirstRequests.order(one.request()).values()).stream()
                .map(Rules.Breach::field)
                .distinct()
                .toList();
    }

    private static Route route(Case one) {
        return Catalogue.standard()
                .route(FirstRequests.order(one.request()).engine(), OperationKind.GENERATE, Route.Api.LEGACY)
                .orElseThrow();
    }
}
