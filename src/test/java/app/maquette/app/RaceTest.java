package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.RaceProgram;
import app.maquette.domain.Money;
import app.maquette.simulator.contract.Fault;
import app.maquette.store.home.Home;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many threads want more than the cap allows, the vendor fails as it likes, the program is killed again and again and
/// a second one is started beside it: the vendor's bill of a day never passes the day's cap. A till that looks first
/// and notes later fails the same judge.
class RaceTest {
    private static final long CAP = Ledger.DEFAULT_CAP.micros();
    private static final int LIVES_A_DAY = 5;
    private static final int FAULT_EACH = 4;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    /// All that cost no more than was quoted; those that only take time are left out.
    private static final List<Fault> FAULTS = List.of(
            Fault.RESET,
            Fault.UNAUTHORIZED,
            Fault.INSUFFICIENT_FUNDS,
            Fault.UNSAFE_PROMPT,
            Fault.TOO_MANY,
            Fault.SERVER_ERROR,
            Fault.REDIRECT,
            Fault.TIMEOUT,
            Fault.UNAVAILABLE,
            Fault.DROP_BEFORE_WORK,
            Fault.DROP_AFTER_BILLED,
            Fault.CUT_JSON,
            Fault.WRONG_JSON,
            Fault.FEWER,
            Fault.LINK_403);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private URI vendor = URI.create("http://127.0.0.1");
    private Random random = new Random();
    private long accepted;
    private long refused;
    private int secondStarts;
    private int violations;

    @Test
    void aFewLivesOfSixtyFourThreadsNeverPassTheCap() throws Exception {
        run(4, 100, 20_261_122);
    }

    @Tag("deep")
    @Test
    void fiftyLivesOfSixtyFourThreadsNeverPassTheCap() throws Exception {
        run(Integer.getInteger("lives", 51), Integer.getInteger("attempts", 10_000), System.nanoTime());
    }

    /// The last life ends in peace, all before it are killed.
    private void run(int lives, int attemptsPerThread, long seed) throws Exception {
        random = new Random(seed);
        long attemptsPerLife = (long) RaceProgram.THREADS * attemptsPerThread / (lives - 1) + 1;
        try (var simulator = simulator()) {
            vendor = URI.create(simulator.line());
            for (int life = 0; life < lives - 1; life++) {
                live(life, attemptsPerLife);
                judge(lastDay(life));
            }
            long bill = endInPeace(lastDay(lives - 2));
            judge(lastDay(lives - 2));
            int found = violations;
            long careless = careless();
            report(seed, lives - 1, bill, careless);

            assertThat(found).isZero();
            assertThat(accepted).isPositive();
            assertThat(accepted + refused)
                    .isGreaterThanOrEqualTo((long) RaceProgram.THREADS * attemptsPerThread)
                    .isGreaterThan(accepted);
            assertThat(secondStarts).isPositive();
            assertThat(careless).isGreaterThan(CAP);
        }
    }

    private Jvm simulator() throws IOException {
        return Jvm.start(
                folder.resolve("vendor.log"),
                Main.class,
                "simulator",
                "--side",
                "64",
                "--balance",
                "100000",
                "--latency",
                "0ms-40ms",
                "--book",
                folder.resolve("vendor").resolve("book").toString());
    }

    private static int lastDay(int life) {
        return life / LIVES_A_DAY;
    }

    private void live(int life, long attempts) throws Exception {
        try (var program = program(life)) {
            assertThat(program.line()).isEqualTo("ready");
            if (life % 10 == 1) {
                try (var second = program(life)) {
                    assertThat(second.exit()).isEqualTo(RaceProgram.REFUSED);
                    secondStarts++;
                }
            }
            long[] counts = {0, 0};
            while (counts[0] + counts[1] < attempts) {
                var words = program.line().split(" ", 3);
                counts = new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])};
                if (random.nextInt(FAULT_EACH) == 0) {
                    arm(FAULTS.get(random.nextInt(FAULTS.size())), 1 + random.nextInt(2));
                }
            }
            accepted += counts[0];
            refused += counts[1];
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
        }
    }

    private Jvm program(int life) throws IOException {
        return Jvm.start(
                folder.resolve("log"),
                RaceProgram.class,
                home().root().toString(),
                vendor.toString(),
                String.valueOf(lastDay(life)),
                "life " + life);
    }

    /// Counts what is not as promised: a day's bill above the cap, or a bill that the journal does not allow for.
    private void judge(int lastDay) throws IOException, InterruptedException {
        var bill = Bill.of(vendor);
        var sums = new JournalSums(new JournalReader(home().journal()));
        violations += (int) IntStream.rangeClosed(0, lastDay)
                .filter(day -> bill.of(RaceProgram.day(day)) > CAP)
                .count();
        if (bill.micros() < sums.settled() || bill.micros() > sums.atMost()) {
            violations++;
        }
    }

    /// Lets every call come to its end and resolves the doubts: then the journal is the bill, which is returned.
    private long endInPeace(int lastDay) throws IOException, InterruptedException {
        for (var fault : Fault.values()) {
            arm(fault, 0);
        }
        try (var workspace = RaceProgram.workspace(home(), vendor, lastDay)) {
            while (!workspace.isIdle() || !Bill.of(vendor).isAtRest()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            var bill = Bill.of(vendor);
            bill.resolve(workspace.studio().doubts());
            assertThat(new JournalSums(new JournalReader(home().journal())).settled())
                    .isEqualTo(bill.micros());
            return bill.micros();
        }
    }

    private long careless() throws IOException, InterruptedException {
        new CarelessTill(vendor).run(RaceProgram.THREADS, CAP, "careless");
        return Bill.of(vendor).of("careless");
    }

    private void arm(Fault fault, int times) throws IOException, InterruptedException {
        var body = String.format(Locale.ROOT, "{\"name\": \"%s\", \"times\": %d}", fault.text(), times);
        var request = HttpRequest.newBuilder(vendor.resolve("/simulator/faults"))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private void report(long seed, int kills, long bill, long careless) throws IOException, InterruptedException {
        var vendors = Bill.of(vendor);
        int days = lastDay(kills - 1) + 1;
        long dearest = IntStream.range(0, days)
                .mapToLong(day -> vendors.of(RaceProgram.day(day)))
                .max()
                .orElseThrow();
        System.out.printf(
                "race: seed %d, %d threads, %d kills, %d second starts refused, %d days of %s: attempts %d, accepted %d,"
                        + " refused %d, bill %s, dearest day %s, violations %d; careless till: bill of its day %s%n",
                seed,
                RaceProgram.THREADS,
                kills,
                secondStarts,
                days,
                Ledger.DEFAULT_CAP,
                accepted + refused,
                accepted,
                refused,
                Money.ofMicros(bill),
                Money.ofMicros(dearest),
                violations,
                Money.ofMicros(careless));
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }
}
