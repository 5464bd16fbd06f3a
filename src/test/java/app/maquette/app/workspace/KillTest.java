package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Bill;
import app.maquette.app.JournalSums;
import app.maquette.app.Jvm;
import app.maquette.app.Main;
import app.maquette.app.QuickStart;
import app.maquette.domain.Money;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.store.home.Home;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed at random moments between reservation and settlement, the vendor lives on: after each kill the
/// journal and the vendor's bill agree as promised, and at the end to the micro-dollar.
class KillTest {
    private static final int MOST_ENTRIES = 30;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(2);

    @TempDir
    private Path folder;

    private final JournalSums sums = new JournalSums();
    private final Map<String, Integer> stages = new TreeMap<>();
    private URI vendor = URI.create("http://127.0.0.1");

    @Test
    void aFewKillsLoseNothing() throws Exception {
        var log = folder.resolve("log");
        run(9, 20_261_122, args -> Jvm.start(log, KillProgram.class, args));
    }

    @Tag("deep")
    @Test
    void aThousandKillsLoseNothing() throws Exception {
        var training = folder.resolve("training");
        var quick = QuickStart.prepare(
                training, KillProgram.class, 20, training.resolve("home").toString(), "http://127.0.0.1:9", "training");
        var log = folder.resolve("log");
        run(Integer.getInteger("kills", 1_000), System.nanoTime(), args -> quick.start(log, KillProgram.class, args));
    }

    /// Starts the program that is to be killed.
    @FunctionalInterface
    private interface Starter {
        Jvm start(String... args) throws IOException;
    }

    private void run(int kills, long seed, Starter starter) throws Exception {
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
                "0ms-100ms",
                "--book",
                folder.resolve("vendor").resolve("book").toString())) {
            vendor = URI.create(simulator.line());
            for (int kill = 0; kill < kills; kill++) {
                try (var program = starter.start(home().root().toString(), vendor.toString(), "t" + kill)) {
                    live(program, random);
                }
                checkPromise("kill " + kill + " of seed " + seed);
                countStages();
            }
            var found = finish();
            System.out.printf(
                    "kill test: seed %d, %d kills, %d calls (%d accepted), %d pictures, bill %s, doubts of accepted calls"
                            + " %d, of others %d, lost %d, posted twice %d, difference %d micros, open when killed:"
                            + " %s%n",
                    seed,
                    kills,
                    found.calls(),
                    found.accepted(),
                    found.pictures(),
                    found.bill(),
                    found.acceptedInDoubt(),
                    found.doubts() - found.acceptedInDoubt(),
                    found.lost(),
                    found.twice(),
                    found.difference(),
                    stages);
            assertThat(found.acceptedInDoubt()).isZero();
            assertThat(found.lost()).isZero();
            assertThat(found.twice()).isZero();
            assertThat(found.difference()).isZero();
        }
    }

    /// One life in eight ends while it starts, the others after a number of entries, at once or a moment later.
    private static void live(Jvm program, Random random) throws IOException {
        if (random.nextInt(8) == 0) {
            LockSupport.parkNanos(random.nextLong(LONGEST_START_NANOS));
            return;
        }
        assertThat(program.line()).isEqualTo("ready");
        for (int entries = random.nextInt(MOST_ENTRIES); entries > 0; entries--) {
            program.line();
        }
        if (random.nextBoolean()) {
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
        }
    }

    private void countStages() {
        var open = sums.stages();
        open.forEach(stage -> stages.merge(stage, 1, Integer::sum));
        if (open.isEmpty()) {
            stages.merge("nothing", 1, Integer::sum);
        }
    }

    /// What was counted in the end.
    private record Found(
            int calls,
            int accepted,
            long pictures,
            int doubts,
            long acceptedInDoubt,
            Money bill,
            long lost,
            int twice,
            long difference) {}

    /// settled ≤ bill ≤ settled + in doubt + reserved, and no call arrived twice.
    private void checkPromise(String where) throws IOException, InterruptedException {
        var ledger = Bill.of(vendor);
        long bill = ledger.micros();
        sums.follow(new JournalReader(home().journal()));
        assertThat(bill).as(where).isGreaterThanOrEqualTo(sums.settled()).isLessThanOrEqualTo(sums.atMost());
        assertThat(ledger.postedTwice()).as(where).isEmpty();
        assertThat(ledger.posts()).as(where).isLessThanOrEqualTo(sums.sent());
    }

    /// Lets the program finish what can be finished, resolves the doubts by the vendor's rows, and compares all.
    private Found finish() throws IOException, InterruptedException {
        var address = ApiAddress.parse(vendor.toString());
        try (var workspace =
                new Workspace(Venue.server(home(), address, ApiKey.of("a-key-for-the-kill-test")), Clock.systemUTC())) {
            while (!workspace.isIdle() || !workspace.library().awaited().isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            var bill = Bill.of(vendor);
            while (!bill.isAtRest()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                bill = Bill.of(vendor);
            }
            var before = new JournalSums(new JournalReader(home().journal()));
            int doubts = bill.resolve(workspace.studio().doubts());
            var calls = workspace.library().recent(Integer.MAX_VALUE);
            var settled = new JournalSums(new JournalReader(home().journal())).settled();
            return new Found(
                    calls.size(),
                    before.accepted(),
                    workspace.library().size().pictures(),
                    doubts,
                    before.acceptedInDoubt(),
                    Money.ofMicros(settled),
                    lost(workspace, calls),
                    bill.postedTwice().size(),
                    bill.micros() - settled);
        }
    }

    /// Pictures that were paid for and are not here whole.
    private static long lost(Workspace workspace, List<CallRecord> calls) {
        assertThat(calls).anyMatch(call -> !call.pictures().isEmpty());
        return calls.stream()
                .filter(call -> call.state() instanceof CallState.Settled
                        && !call.pictures().isEmpty())
                .mapToLong(call -> call.order().images()
                        - call.pictures().stream()
                                .filter(picture -> picture.state() instanceof Picture.State.Stored(var file)
                                        && workspace.pictures().isIntact(file.key()))
                                .count())
                .sum();
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }
}
