package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Pair;
import app.maquette.domain.CallId;
import app.maquette.domain.request.Brief;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.fidelity.Fidelity;
import app.maquette.studio.fidelity.KeptFinals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From drafts and finals that a vendor made to what is said of the next one: a vendor that keeps compositions is told
/// from one that does not.
class KeptFinalsJourneyTest {
    private static final int ROUNDS = 3;

    /// None of those by which the border between kept and not kept was found.
    private static final List<String> SUBJECTS = List.of("a fox", "a market", "a bridge", "an old tree", "a train");

    private static final List<String> MANNERS =
            List.of("in watercolour", "in winter", "seen from above", "as a woodcut", "at night", "in the rain");

    @TempDir
    private Path folder;

    @Test
    void aVendorThatKeepsCompositionsIsToldFromOneThatDoesNot() throws Exception {
        assertThat(right(1)).isGreaterThanOrEqualTo(23);
    }

    @Test
    @Tag("deep")
    void ofManyFinalsNearlyAllAreJudgedRight() throws Exception {
        int times = SUBJECTS.size() * MANNERS.size() / ROUNDS;
        int right = right(times);
        int all = times * ROUNDS * Brief.DRAFTS * 2;
        System.out.printf("%d of %d finals judged right: %.1f %%%n", right, all, 100.0 * right / all);
        assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(all * 0.98));
    }

    /// Of so many times twelve finals that keep their composition and twelve that do not.
    private int right(int times) throws Exception {
        int right = 0;
        for (int i = 0; i < times; i++) {
            var kept = history(true, i);
            var other = history(false, i);
            assertThat(kept.count()).isEqualTo(ROUNDS * Brief.DRAFTS);
            assertThat(other.count()).isEqualTo(ROUNDS * Brief.DRAFTS);
            right += kept.kept() + other.count() - other.kept();
        }
        return right;
    }

    private KeptFinals history(boolean isKept, int number) throws Exception {
        var root = folder.resolve(number + "-" + isKept);
        var options = SimulatorOptions.at(root.resolve("book")).withSide(256).withCompositionKept(isKept);
        try (var venue = Venue.builtIn(new Home(root.resolve("home")), options);
                var workspace = new Workspace(venue, Clock.systemUTC())) {
            for (int i = number * ROUNDS; i < (number + 1) * ROUNDS; i++) {
                var prompt = SUBJECTS.get(i % SUBJECTS.size()) + " " + MANNERS.get(i % MANNERS.size());
                finalizeAll(workspace, drafted(workspace, prompt));
            }
            return new Fidelity(workspace.library(), workspace.composition())
                    .of(Brief.Engines.STANDARD, Pair.Way.SAME_SEED);
        }
    }

    private static CallId drafted(Workspace workspace, String prompt) throws InterruptedException {
        var drafting = workspace.studio().drafting();
        var brief = Brief.EMPTY.withPrompt(prompt);
        return ended(
                        workspace,
                        1,
                        () -> List.of(
                                drafting.draft(brief, drafting.quoteDraft(brief).total(), Reuse.ALLOWED)
                                        .call()))
                .getFirst();
    }

    private static void finalizeAll(Workspace workspace, CallId round) throws InterruptedException {
        var drafting = workspace.studio().drafting();
        var pictures = workspace.library().call(round).orElseThrow().pictures();
        ended(workspace, pictures.size(), () -> {
            List<CallId> finals = new ArrayList<>();
            for (var draft : pictures) {
                var price = drafting.quoteFinal(draft.id(), Pair.Way.SAME_SEED).total();
                finals.add(
                        drafting.finalizeDraft(draft.id(), price, Reuse.ALLOWED).call());
            }
            return finals;
        });
    }

    private interface Buying {
        List<CallId> calls();
    }

    private static List<CallId> ended(Workspace workspace, int count, Buying buying) throws InterruptedException {
        var left = new CountDownLatch(count);
        Set<CallId> seen = ConcurrentHashMap.newKeySet();
        var stop = workspace.studio().live().changes().subscribe(call -> {
            if (!call.state().isUnderWay() && seen.add(call.id())) {
                left.countDown();
            }
        });
        var calls = buying.calls();
        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        stop.run();
        return calls;
    }
}
