package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.SameText;
import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.StyleType;
import app.maquette.simulator.contract.Latency;
import app.maquette.store.home.HomeLock;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// Fills a home by the program's own drafting against the built-in simulator: HOME ROUNDS, four pictures each.
final class Fill {
    private static final Money ENOUGH = Money.ofMicros(1_000_000);
    private static final AspectRatio[] RATIOS = {
        AspectRatio.ASPECT_1_1, AspectRatio.ASPECT_16_9, AspectRatio.ASPECT_2_3, AspectRatio.ASPECT_4_3
    };

    private Fill() {}

    public static void main(String[] args) throws Exception {
        var where = new HomeOptions();
        where.home = Path.of(args[0]);
        var environment = Environment.ofMachine();
        var home = where.used(environment).prepare();
        if (!(HomeLock.claim(home, () -> {}) instanceof HomeLock.Claim.Mine(var lock))) {
            throw new IllegalStateException("the home is open elsewhere");
        }
        try (lock;
                var venue = Venue.builtIn(home, where.demonstration(environment).withLatency(Latency.NONE));
                var workspace = new Workspace(venue, Clock.systemUTC())) {
            workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.parse("100000"), "bench"));
            for (int round = 0; round < Integer.parseInt(args[1]); round++) {
                var brief = new Brief(
                        "A harbour at dawn, number " + round,
                        "",
                        RATIOS[round % RATIOS.length],
                        StyleType.AUTO,
                        Model.V_2A_TURBO,
                        MagicPrompt.OFF,
                        null,
                        SameText.UNFILED);
                await(
                        workspace,
                        workspace
                                .studio()
                                .drafting()
                                .draft(brief, ENOUGH, Reuse.ALLOWED)
                                .call());
            }
        }
        System.exit(0);
    }

    private static void await(Workspace workspace, CallId call) throws InterruptedException {
        while (workspace.studio().live().find(call).orElseThrow().state().isUnderWay()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
