package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.ideogram.ApiAddress;
import app.maquette.ideogram.ApiKey;
import app.maquette.store.Home;
import app.maquette.store.JournalReader;
import app.maquette.studio.CallRecord;
import app.maquette.studio.CallState;
import app.maquette.studio.Picture;
import app.maquette.studio.ledger.BookState.OpenDoubt;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program is killed at random moments between reservation and settlement, the vendor lives on: after each kill the
/// journal and the vendor's bill agree as promised, and at the end to the micro-dollar.
class KillTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ENTRIES = 30;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    @TempDir
    private Path folder;

    private URI vendor = URI.create("http://127.0.0.1");

    @Test
    void aFewKillsLoseNothing() throws Exception {
        run(12, 20_261_122);
    }

    @Tag("deep")
    @Test
    void aThousandKillsLoseNothing() throws Exception {
        run(Integer.getInteger("kills", 1_000), System.nanoTime());
    }

    private void run(int kills, long seed) throws Exception {
        var random = new Random(seed);
        var log = folder.resolve("log");
        try (var simulator = Jvm.start(
                log,
                Main.class,
                "simulator",
                "--side",
                "64",
                "--balance",
                "100000",
                "--latency",
                "0ms-200ms",
                "--book",
                folder.resolve("vendor").resolve("book").toString())) {
            vendor = URI.create(simulator.line());
            for (int kill = 0; kill < kills; kill++) {
                try (var program =
                        Jvm.start(log, KillProgram.class, home().root().toString(), vendor.toString(), "t" + kill)) {
                    assertThat(program.line()).isEqualTo("ready");
                    for (int entries = random.nextInt(MOST_ENTRIES); entries > 0; entries--) {
                        program.line();
                    }
                    LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
                }
                checkPromise("kill " + kill + " of seed " + seed);
            }
            var found = finish();
            System.out.printf(
                    "kill test: seed %d, %d kills, %d calls, %d pictures, %d doubts resolved, bill %s, lost 0,"
                            + " posted twice 0, difference 0%n",
                    seed, kills, found.calls(), found.pictures(), found.doubts(), found.bill());
        }
    }

    private record Found(int calls, long pictures, int doubts, Money bill) {}

    /// settled ≤ bill ≤ settled + in doubt + reserved, and no call arrived twice.
    private void checkPromise(String where) throws IOException, InterruptedException {
        var ledger = ledgerOfVendor();
        long bill = ledger.get("billedMicros").asLong();
        var sums = new JournalSums(new JournalReader(home().journal()));
        assertThat(bill).as(where).isGreaterThanOrEqualTo(sums.settled()).isLessThanOrEqualTo(sums.atMost());
        var posts = new HashMap<String, Integer>();
        for (var row : ledger.get("rows")) {
            posts.merge(row.get("bodySha256").asString(), 1, Integer::sum);
        }
        assertThat(posts.values()).as(where).allMatch(times -> times == 1);
        assertThat(ledger.get("posts").asLong()).as(where).isLessThanOrEqualTo(sums.sent());
    }

    /// Lets the program finish what can be finished, resolves the doubts by the vendor's rows, and compares all.
    private Found finish() throws IOException, InterruptedException {
        var address = ApiAddress.parse(vendor.toString());
        try (var workspace =
                new Workspace(Venue.server(home(), address, ApiKey.of("a-key-for-the-kill-test")), Clock.systemUTC())) {
            while (!workspace.isIdle() || !workspace.library().awaited().isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            var rows = new ArrayList<JsonNode>();
            ledgerOfVendor().get("rows").forEach(rows::add);
            var doubts = workspace.studio().doubts().list();
            doubts.forEach(doubt -> resolve(workspace, doubt, rows));
            var calls = workspace.library().recent(Integer.MAX_VALUE);
            checkPictures(workspace, calls);
            var settled = new JournalSums(new JournalReader(home().journal())).settled();
            assertThat(ledgerOfVendor().get("billedMicros").asLong()).isEqualTo(settled);
            return new Found(
                    calls.size(), workspace.library().size().pictures(), doubts.size(), Money.ofMicros(settled));
        }
    }

    private static void checkPictures(Workspace workspace, List<CallRecord> calls) {
        for (var call : calls) {
            if (call.state() instanceof CallState.Settled && !call.pictures().isEmpty()) {
                assertThat(call.pictures()).hasSize(call.reserve().request().images());
                assertThat(call.pictures())
                        .allMatch(picture -> picture.state() instanceof Picture.State.Stored(var file)
                                && workspace.pictures().isIntact(file.key()));
            }
        }
        assertThat(calls).anyMatch(call -> !call.pictures().isEmpty());
    }

    private static void resolve(Workspace workspace, OpenDoubt doubt, List<JsonNode> rows) {
        long billed = rows.stream()
                .filter(row -> isOf(doubt.reserve(), row))
                .mapToLong(row -> row.get("micros").asLong())
                .sum();
        CallId call = doubt.reserve().call();
        workspace.studio().doubts().resolve(call, Money.ofMicros(billed), "simulator's ledger", "");
    }

    /// A row is a call's if it has its model and seed, or for drafts, whose seed is the vendor's, its prompt.
    private static boolean isOf(Entry.Reserve call, JsonNode row) {
        var seed = call.request().seed();
        boolean sameModel =
                call.request().model().name().equals(row.path("model").asString(""));
        boolean sameRoute = row.path("path").asString("").equals(call.remix() == null ? "/generate" : "/remix");
        return sameModel
                && sameRoute
                && row.path("prompt").asString("").contains(call.request().prompt())
                && (seed == null || row.path("seeds").path(0).asLong(-1) == seed);
    }

    private JsonNode ledgerOfVendor() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(vendor.resolve("/simulator/ledger")).build();
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }
}
