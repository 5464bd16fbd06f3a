package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Bill;
import app.maquette.app.JournalSums;
import app.maquette.app.Lost;
import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Purpose;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Fault.Stage;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.Samples;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark.Phase;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every fault of the vendor strikes drafts, finals and remixes, many at once, through the whole program but its
/// window: no click posts twice, nothing that was answered is lost, and the books agree to the micro-dollar.
class FaultRunTest {
    private static final List<Purpose> BOUGHT = List.of(Purpose.DRAFT, Purpose.FINAL, Purpose.REMIX);
    private static final Money ENOUGH = Money.ofMicros(1_000_000);
    private static final int PICTURE_STRIKES = 3;
    private static final Duration DEADLINE = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Those that strike the routes that answer with pictures at once.
    private static final List<Fault> ALL = Fault.of(Stage.CALL, Stage.PICTURE);

    @TempDir
    private Path folder;

    private final List<Fault> faults = new ArrayList<>(ALL);
    private Random random = new Random();
    private int round;

    /// Something to do under faults.
    private interface Play {
        void play(Workspace workspace, Simulator simulator, Venue venue) throws Exception;
    }

    @Test
    void everyFaultStrikesEveryOperationAndLosesNothing() throws Exception {
        run(this::strikeEach, 20_261_122);
    }

    @Tag("deep")
    @Test
    void aThousandCallsUnderFaultsLoseNothingAndPayNothingTwice() throws Exception {
        int rounds = Integer.getInteger("rounds", 11);
        run(
                (workspace, simulator, venue) -> {
                    for (round = 0; round < rounds; round++) {
                        play(workspace, simulator);
                        checkPromise(simulator, venue);
                    }
                },
                System.nanoTime());
    }

    @Test
    void aPortOnWhichNobodyListensCostsNothing() throws Exception {
        var options = SimulatorOptions.at(folder.resolve("vendor").resolve("book"));
        Venue venue;
        try (var simulator = Simulator.start(options)) {
            venue = venue(simulator);
        }
        try (var workspace = open(venue)) {
            var call = click(workspace, drafting -> draft(drafting, "calm"));
            awaitEnds(workspace, balances -> balances.open().isEmpty());

            assertThat(outcomes(calls(workspace))).isEqualTo(Map.of("not-sent", 1));
            assertThat(workspace.library().call(call)).isPresent();
            assertThat(new JournalSums(new JournalReader(venue.home().journal())).atMost())
                    .isZero();
        }
    }

    private Venue venue(Simulator simulator) {
        return Venue.server(
                new Home(folder.resolve("home")),
                ApiAddress.parse(simulator.url().toString()),
                ApiKey.of("a-key-for-the-fault-run"));
    }

    private void run(Play play, long seed) throws Exception {
        random = new Random(seed);
        long start = System.nanoTime();
        var options = SimulatorOptions.at(folder.resolve("vendor").resolve("book"))
                .withSide(64)
                .withPlaces(100)
                .withBalance(10_000_000_000L);
        try (var simulator = Simulator.start(options)) {
            var venue = venue(simulator);
            try (var workspace = open(venue)) {
                play.play(workspace, simulator, venue);
            }
            for (var fault : faults) {
                simulator.setFault(fault, 0);
            }
            judge(simulator, venue, seed, start);
        }
    }

    private static Workspace open(Venue venue) {
        var workspace = new Workspace(venue, Clock.systemUTC());
        workspace.preferences().changeSettings(settings -> settings.withImagesInFlight(40));
        workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.parse("100000"), "fault run"));
        return workspace;
    }

    /// Each fault alone, on a draft, a final and a remix, and on the downloads of each.
    private void strikeEach(Workspace workspace, Simulator simulator, Venue venue) throws Exception {
        answerWithin(workspace, PATIENCE);
        var parents = new ArrayDeque<>(parents(workspace, (ALL.size() + Brief.DRAFTS - 1) / Brief.DRAFTS));
        for (var fault : ALL) {
            var parent = parents.remove();
            var before = Bill.of(simulator.url());
            simulator.setFault(fault, isOfPictures(fault) ? -1 : BOUGHT.size());
            answerWithin(workspace, isOfTime(fault) ? DEADLINE : PATIENCE);
            var struck = new ArrayList<CallId>();
            for (var purpose : BOUGHT) {
                struck.add(click(workspace, drafting -> order(drafting, purpose, parent)));
                if (!isSlow(fault)) {
                    awaitEnds(workspace, balances -> balances.open().isEmpty());
                }
            }
            awaitEnds(workspace, balances -> balances.open().isEmpty());
            simulator.setFault(fault, 0);
            workspace.studio().pauses().current().forEach(workspace.studio().pauses()::goOn);
            checkPromise(simulator, venue);
            tell(
                    fault,
                    struck.stream().map(call -> outcome(workspace, call)).toList(),
                    before,
                    Bill.of(simulator.url()));
        }
    }

    /// Side by side, since each waits for a time limit.
    private static boolean isSlow(Fault fault) {
        return isOfTime(fault) || isOfPictures(fault);
    }

    /// Such a fault is over when the deadline is; all others have the time that a busy machine needs.
    private static boolean isOfTime(Fault fault) {
        return fault == Fault.HANG || fault == Fault.SLOW_BODY;
    }

    private static void answerWithin(Workspace workspace, Duration deadline) {
        workspace.preferences().changeSettings(settings -> settings.withDeadline(deadline));
    }

    private static void tell(Fault fault, List<String> outcomes, Bill before, Bill after) {
        System.out.printf(
                "fault table: %-20s draft %-28s final %-28s remix %-28s posts %d, bill %s%n",
                fault.text(),
                outcomes.getFirst(),
                outcomes.get(1),
                outcomes.getLast(),
                after.posts() - before.posts(),
                Money.ofMicros(after.micros() - before.micros()));
        assertThat(outcomes).hasSize(BOUGHT.size());
        if (isOfPictures(fault)) {
            assertThat(outcomes).containsOnly("settled");
        } else {
            assertThat(outcomes).as(fault.text()).doesNotContain("settled", "under way");
        }
        assertThat(after.posts() - before.posts()).isLessThanOrEqualTo(outcomes.size());
    }

    private static String outcome(Workspace workspace, CallId call) {
        return outcome(workspace.library().call(call).orElseThrow());
    }

    /// One draft for each fault in peace, then drafts, finals and remixes, one for each fault, while they strike.
    private void play(Workspace workspace, Simulator simulator) throws InterruptedException {
        answerWithin(workspace, PATIENCE);
        var parents = parents(workspace, faults.size());
        answerWithin(workspace, DEADLINE);
        for (var purpose : BOUGHT) {
            arm(simulator);
            for (int i = 0; i < faults.size(); i++) {
                var parent = parents.get(i % parents.size());
                click(workspace, drafting -> order(drafting, purpose, parent));
            }
            awaitEnds(workspace, FaultRunTest::isAnswered);
        }
        awaitEnds(workspace, balances -> balances.open().isEmpty());
    }

    /// Pictures of new drafts, made while nothing fails.
    private List<PictureId> parents(Workspace workspace, int calls) throws InterruptedException {
        var drafts = new ArrayList<CallId>();
        for (int i = 0; i < calls; i++) {
            drafts.add(click(workspace, drafting -> draft(drafting, "calm")));
        }
        for (var draft : drafts) {
            KillProgram.ended(workspace, draft);
        }
        return drafts.stream()
                .flatMap(id -> workspace.library().call(id).orElseThrow().pictures().stream())
                .filter(Picture::isStored)
                .map(Picture::id)
                .toList();
    }

    private void arm(Simulator simulator) {
        Collections.shuffle(faults, random);
        for (var fault : faults) {
            simulator.setFault(fault, isOfPictures(fault) ? PICTURE_STRIKES : 1);
        }
    }

    private static boolean isOfPictures(Fault fault) {
        return fault.stage() == Stage.PICTURE;
    }

    private Drafting.Taken order(Drafting drafting, Purpose purpose, PictureId parent) {
        return switch (purpose) {
            case DRAFT -> draft(drafting, "stormy");
            case FINAL -> drafting.finalizeDraft(parent, ENOUGH, Reuse.NEVER);
            case REMIX -> drafting.remix(parent, ENOUGH, Reuse.NEVER);
            case TOOL -> throw new IllegalArgumentException("no tools here");
        };
    }

    private Drafting.Taken draft(Drafting drafting, String weather) {
        var brief = Samples.brief("a " + weather + " harbour numbered " + random.nextLong(1L << 60) + ".");
        return drafting.draft(brief, ENOUGH, Reuse.NEVER);
    }

    /// One click of a designer, who says go on whenever drafting pauses.
    private static CallId click(Workspace workspace, Function<Drafting, Drafting.Taken> order) {
        while (true) {
            try {
                return order.apply(workspace.studio().drafting()).call();
            } catch (StudioException e) {
                assertThat(e.failure()).isInstanceOf(Failure.Paused.class);
                workspace.studio().pauses().current().forEach(workspace.studio().pauses()::goOn);
            }
        }
    }

    private static boolean isAnswered(Balances balances) {
        return balances.open().stream().allMatch(call -> call.phase() == Phase.ANSWERED);
    }

    private static void awaitEnds(Workspace workspace, Predicate<Balances> condition) throws InterruptedException {
        var met = new CountDownLatch(1);
        var stop = workspace.ledger().changes().subscribe(balances -> {
            if (condition.test(balances)) {
                met.countDown();
            }
        });
        if (!condition.test(workspace.ledger().balances())) {
            assertThat(met.await(60, TimeUnit.SECONDS)).isTrue();
        }
        stop.run();
    }

    private void checkPromise(Simulator simulator, Venue venue) throws IOException, InterruptedException {
        var bill = Bill.of(simulator.url());
        var sums = new JournalSums(new JournalReader(venue.home().journal()));
        assertThat(bill.micros()).isBetween(sums.settled(), sums.atMost());
        assertThat(bill.posts()).isLessThanOrEqualTo(sums.sent());
        assertThat(bill.postedTwice()).isEmpty();
    }

    /// A new start brings home what is still awaited; the doubts are resolved by the bill, and then all must agree.
    private void judge(Simulator simulator, Venue venue, long seed, long start) throws Exception {
        try (var workspace = open(venue)) {
            workspace.studio().collectAwaited();
            var bill = Bill.of(simulator.url());
            var before = calls(workspace);
            var vendor = new IdeogramVendor(venue.address(), venue.key(), () -> Settings.DEFAULT, Clock.systemUTC());
            var lost = Lost.of(before, venue.home().answers(), vendor);
            int resolved = bill.resolve(workspace.studio().doubts());
            long settled = new JournalSums(new JournalReader(venue.home().journal())).settled();
            System.out.printf(
                    "fault run: seed %d, %d calls %s, %d pictures, bill %s, %d doubts resolved, lost %d, posted twice"
                            + " %d, difference %s, %d s%n",
                    seed,
                    before.size(),
                    outcomes(before),
                    workspace.library().size().pictures(),
                    Money.ofMicros(bill.micros()),
                    resolved,
                    lost.size(),
                    bill.postedTwice().size(),
                    Money.ofMicros(bill.micros() - settled),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            assertThat(lost).isEmpty();
            assertThat(bill.postedTwice()).isEmpty();
            assertThat(settled).isEqualTo(bill.micros());
            assertThat(workspace.library().awaited()).isEmpty();
            assertThat(calls(workspace)).allMatch(call -> isWhole(call, workspace));
        }
    }

    private static List<CallRecord> calls(Workspace workspace) {
        return workspace.library().recent(Integer.MAX_VALUE);
    }

    private static Map<String, Integer> outcomes(List<CallRecord> calls) {
        var outcomes = new TreeMap<String, Integer>();
        calls.forEach(call -> outcomes.merge(outcome(call), 1, Integer::sum));
        return outcomes;
    }

    private static String outcome(CallRecord call) {
        return switch (call.state()) {
            case CallState.Released(var code, var _) -> code;
            case CallState.InDoubt(var _, var _, var code, var _) -> "in doubt: " + code;
            case CallState.Settled _ -> "settled";
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ -> "under way";
        };
    }

    private static boolean isWhole(CallRecord call, Workspace workspace) {
        return call.pictures().stream()
                .allMatch(picture -> picture.state() instanceof Picture.State.Stored(var file)
                        && workspace.pictures().isIntact(file.key()));
    }
}
