package app.maquette.app.workspace;

import app.maquette.app.Bill;
import app.maquette.domain.Money;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// The program without its window, on one ledger day: threads that all draft at once, again and again, against the
/// day's cap. Made to be killed. Prints `ready` when the last run is accounted for, then a line for each round.
public final class RaceProgram {
    public static final int THREADS = 64;
    /// What it exits with when another one has the home.
    public static final int REFUSED = 3;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Money ENOUGH = Money.ofMicros(1_000_000);
    private static final List<EngineId> MODELS =
            List.of(Engines.V_2A_TURBO, Engines.V_2_TURBO, Engines.V_2A, Engines.V_2);
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Workspace workspace;
    private final String token;

    private RaceProgram(Workspace workspace, String token) {
        this.workspace = workspace;
        this.token = token;
    }

    /// Home, vendor, number of the day, a word for this life's prompts.
    public static void main(String[] args) throws IOException, InterruptedException {
        var home = new Home(Path.of(args[0])).prepare();
        if (!(HomeLock.claim(home, () -> {}) instanceof HomeLock.Claim.Mine(var lock))) {
            System.exit(REFUSED);
        } else {
            try {
                run(home, args);
            } finally {
                lock.close();
            }
        }
    }

    private static void run(Home home, String[] args) throws IOException, InterruptedException {
        var workspace = workspace(home, URI.create(args[1]), Integer.parseInt(args[2]));
        accountFor(workspace, URI.create(args[1]));
        new RaceProgram(workspace, "race " + day(Integer.parseInt(args[2])) + " " + args[3]).run();
    }

    /// The home's workspace at noon of a day.
    public static Workspace workspace(Home home, URI vendor, int day) {
        var clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Instant.now(Clock.systemUTC()), NOON.plus(Duration.ofDays(day))));
        var venue = Venue.server(home, ApiAddress.parse(vendor.toString()), ApiKey.of("a-key-for-the-race-of-threads"));
        return new Workspace(venue, clock);
    }

    /// How the prompts of a day name it.
    public static String day(int day) {
        return "on day " + day + ",";
    }

    /// The doubts of earlier lives, resolved as a designer would by the vendor's own page.
    private static void accountFor(Workspace workspace, URI vendor) throws IOException, InterruptedException {
        var bill = Bill.of(vendor);
        while (!bill.isAtRest()) {
            bill = Bill.of(vendor);
        }
        bill.resolve(workspace.studio().doubts());
        System.out.println("ready");
    }

    private void run() throws InterruptedException {
        var words = new LinkedBlockingQueue<String>();
        var together = new CyclicBarrier(
                THREADS, () -> words.add("round " + accepted.longValue() + " " + refused.longValue()));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                threads.execute(() -> race(number, together));
            }
            while (true) {
                System.out.println(words.take());
            }
        }
    }

    private void race(int thread, CyclicBarrier together) {
        try {
            for (int round = 0; ; round++) {
                together.await();
                attempt(String.format(Locale.ROOT, "%s %d-%d.", token, thread, round));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attempt(String prompt) {
        var model = MODELS.get(ThreadLocalRandom.current().nextInt(MODELS.size()));
        try {
            workspace.studio().drafting().draft(brief(prompt, model), ENOUGH, Reuse.NEVER);
            accepted.increment();
        } catch (StudioException e) {
            refused.increment();
            if (e.failure() instanceof Failure.Paused(var pause)) {
                workspace.studio().pauses().goOn(pause);
            }
        }
    }

    private static Brief brief(String prompt, EngineId model) {
        return Asked.of(prompt).engine(model).magic("off").brief();
    }
}
