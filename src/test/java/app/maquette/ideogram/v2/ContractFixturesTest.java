package app.maquette.ideogram.v2;

import static app.maquette.ideogram.v2.Written.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.catalogue.Rules;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.FirstRequests;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.wire.Given;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The same written-down bodies of the later routes before the client and before the simulator, so that neither can
/// drift alone.
class ContractFixturesTest {
    private static final String PATH = "/v2/image/generate/ideogram-2";
    private static final String BODY = "{\"prompt\":\"p\",\"num_images\":2}";

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private final HttpClient http = HttpClient.newHttpClient();
    private Simulator simulator;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(32).withKeys(Set.of(Given.KEY.header())), clock);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        simulator.close();
    }

    @Test
    void bothJudgeEveryRequestAlike() throws Exception {
        for (var one : Written.cases()) {
            var broken = Rules.check(one.route(), one.request().values()).stream()
                    .map(Breach::field)
                    .distinct();
            var status = post(
                            one.route().wire().path() + "?dry_run=true",
                            one.body().toString())
                    .statusCode();

            assertThat(broken).as(one.about()).containsExactlyElementsOf(one.breaks());
            assertThat(status).as(one.about()).isEqualTo(one.breaks().isEmpty() ? 200 : 400);
        }
    }

    @Test
    void theClientWritesWhatTheDocumentsShow() {
        for (var one : Written.cases()) {
            if (one.breaks().isEmpty()) {
                assertThat(JSON.readTree(one.request().content().bytes()))
                        .as(one.about())
                        .isEqualTo(one.body());
            }
        }
    }

    @Test
    void whatTheFirstRoutesAreAskedIsAskedOfTheLaterOnesInTheirWords() throws Exception {
        for (var row : Written.json("written.json")) {
            var order = FirstRequests.order(row.required("image_request"));
            var route = Catalogue.standard()
                    .route(order.engine(), OperationKind.GENERATE, Route.Api.V2)
                    .orElseThrow();
            var request = RequestBody.of(route, new Outgoing(order)).with("async", Value.of(true));

            assertThat(request.breach()).isNull();
            assertThat(request.route().wire().path())
                    .isEqualTo(row.required("path").asString());
            assertThat(JSON.readTree(request.content().bytes()))
                    .as(row.required("about").asString())
                    .isEqualTo(row.required("body"));
            assertThat(post(
                                    row.required("path").asString(),
                                    row.required("body").toString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSimulatorAnswersInTheFormsThatAreWrittenDown() throws Exception {
        var ack = json(post(PATH, BODY.replace("}", ",\"async\":true}")));
        var completed = json(poll(ack));
        var sync = json(post(PATH, BODY));
        var quote = json(post(PATH + "?dry_run=true", BODY));

        assertThat(form(ack)).isEqualTo(form(Written.json("ack.json")));
        assertThat(form(completed)).isEqualTo(form(Written.json("completed.json")));
        assertThat(form(completed.required("data").get(0)))
                .isEqualTo(form(Written.json("completed.json").required("data").get(0)));
        assertThat(form(sync)).isEqualTo(form(Written.json("sync.json")));
        assertThat(form(sync.required("data").get(0)))
                .isEqualTo(form(Written.json("sync.json").required("data").get(0)));
        assertThat(form(quote)).isEqualTo(form(Written.json("quote.json")));
    }

    @Test
    void theSimulatorFailsAndWaitsInTheFormsThatAreWrittenDown(@TempDir Path folder) throws Exception {
        stop();
        try (var slow = Simulator.start(
                SimulatorOptions.at(folder.resolve("slow")).withSide(32).withLatency(Latency.parse("10s")), clock)) {
            simulator = slow;
            slow.setFault(Fault.GENERATION_FAILED, 1);
            try (var again = HttpClient.newHttpClient()) {
                var ack =
                        json(again.send(request(PATH, BODY.replace("}", ",\"async\":true}")), BodyHandlers.ofString()));

                assertThat(form(json(again.send(asked(ack), BodyHandlers.ofString()))))
                        .isEqualTo(form(Written.json("pending.json")));
                clock.advance(Duration.ofSeconds(10));
                assertThat(form(json(again.send(asked(ack), BodyHandlers.ofString()))))
                        .isEqualTo(form(Written.json("failed.json")));
            }
        }
    }

    /// The names of the fields and the kinds of their values.
    private static List<String> form(JsonNode node) {
        return node.properties().stream()
                .map(field -> field.getKey() + " " + field.getValue().getNodeType())
                .sorted()
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(request(path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(simulator.url().resolve(path))
                .header("Api-Key", Given.KEY.header())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> poll(JsonNode ack) throws IOException, InterruptedException {
        return http.send(asked(ack), BodyHandlers.ofString());
    }

    private HttpRequest asked(JsonNode ack) {
        var id = ack.required("generation_id").asString();
        return HttpRequest.newBuilder(simulator.url().resolve("/v2/generations/" + id))
                .header("Api-Key", Given.KEY.header())
                .build();
    }
}
