package app.maquette.app.workspace;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import app.maquette.studio.Samples;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/// The program without its window, drafting, finalizing and remixing for ever: made to be killed. Prints `ready` when
/// the last run is accounted for, and a line for each entry of the journal from then on.
final class KillProgram {
    private static final Money ENOUGH = Money.ofMicros(1_000_000);

    private KillProgram() {}

    public static void main(String[] args) throws InterruptedException {
        var home = new Home(Path.of(args[0])).prepare();
        if (HomeLock.claim(home, () -> {}) instanceof HomeLock.Claim.Mine(var lock)) {
            try {
                run(home, args);
            } finally {
                lock.close();
            }
        }
    }

    private static void run(Home home, String[] args) throws InterruptedException {
        var venue = Venue.server(home, ApiAddress.parse(args[1]), ApiKey.of("a-key-for-the-kill-test"));
        var workspace = new Workspace(venue, Clock.systemUTC());
        if (workspace.ledger().balances().entry() <= 1) {
            workspace
                    .ledger()
                    .post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.parse("100000"), "kill test"));
        }
        say("ready");
        workspace.ledger().posted().subscribe(_ -> say("posted"));
        for (int round = 0; ; round++) {
            boolean acceptsFirst = round % 2 == 0;
            workspace.preferences().changeSettings(settings -> settings.withAcceptsFirst(acceptsFirst));
            work(workspace, args[2] + "-" + round);
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    private static void work(Workspace workspace, String token) throws InterruptedException {
        var drafting = workspace.studio().drafting();
        var drafts = ended(
                workspace, drafting.draft(brief(token), ENOUGH, Reuse.ALLOWED).call());
        if (!(drafts.state() instanceof CallState.Settled)) {
            return;
        }
        var first = drafts.pictures().getFirst().id();
        var last = drafts.pictures().getLast().id();
        var together = drafting.finalizeDraft(first, ENOUGH, Reuse.ALLOWED).call();
        if (drafts.pictures().getLast().isStored()) {
            ended(workspace, drafting.remix(last, ENOUGH, Reuse.ALLOWED).call());
        }
        ended(workspace, together);
    }

    /// Waits until the call is ended and each of its pictures was tried once.
    static CallRecord ended(Workspace workspace, CallId id) throws InterruptedException {
        var ended = new CountDownLatch(1);
        var stop = workspace.studio().live().changes().subscribe(call -> {
            if (call.id().equals(id) && !call.state().isUnderWay()) {
                ended.countDown();
            }
        });
        var now = workspace.studio().live().find(id).orElseThrow();
        if (now.state().isUnderWay()) {
            ended.await();
        }
        stop.run();
        return workspace.studio().live().find(id).orElseThrow();
    }

    private static Brief brief(String token) {
        return Samples.brief("a harbour numbered " + token + ".");
    }
}
