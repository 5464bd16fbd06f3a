package app.maquette.app;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.domain.request.Operation;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The vendor's bill as the simulator serves it: what a run is judged by. Micro-dollars.
public record Bill(JsonNode ledger) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Bill of(URI vendor) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(vendor.resolve("/simulator/ledger")).build();
            return new Bill(JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body()));
        }
    }

    public long micros() {
        return ledger.get("billedMicros").asLong();
    }

    public long posts() {
        return ledger.get("posts").asLong();
    }

    List<JsonNode> rows() {
        return ledger.get("rows").valueStream().toList();
    }

    /// Bodies that arrived more than once; each click has one of its own.
    public Set<String> postedTwice() {
        var seen = new HashSet<String>();
        return rows().stream()
                .map(row -> row.get("bodySha256").asString())
                .filter(body -> !seen.add(body))
                .collect(Collectors.toSet());
    }

    public boolean isAtRest() {
        return rows().stream()
                .map(row -> row.path("outcome").asString(""))
                .noneMatch(outcome -> outcome.equals("in progress") || outcome.equals("accepted"));
    }

    /// What was billed for prompts that hold this text.
    long of(String text) {
        return sum(row -> row.path("prompt").asString("").contains(text));
    }

    /// Resolves every doubt by the rows of its call; returns how many.
    public int resolve(Doubts doubts) {
        var open = doubts.list();
        for (var doubt : open) {
            long settled = doubt.doubt().settled().micros();
            var billed = Money.ofMicros(sum(row -> isOf(doubt.reserve(), row)) - settled);
            doubts.resolve(doubt.doubt().call(), billed, "simulator's ledger", "");
        }
        return open.size();
    }

    private long sum(Predicate<JsonNode> wanted) {
        return rows().stream()
                .filter(wanted)
                .mapToLong(row -> row.get("micros").asLong())
                .sum();
    }

    /// A row is a call's if it has its model and seed, or for drafts, whose seed is the vendor's, its prompt.
    private static boolean isOf(Entry.Reserve call, JsonNode row) {
        var seed = call.order().seed();
        boolean sameModel = Catalogue.standard()
                .reportName(call.order().engine())
                .equals(row.path("model").asString(""));
        var path = row.path("path").asString("");
        boolean sameRoute = call.order().operation() instanceof Operation.Generate
                ? path.equals("/generate") || path.startsWith("/v2/image/generate/")
                : path.equals("/remix");
        return sameModel
                && sameRoute
                && row.path("prompt").asString("").contains(call.order().prompt())
                && (seed == null || row.path("seeds").path(0).asLong(-1) == seed);
    }
}
