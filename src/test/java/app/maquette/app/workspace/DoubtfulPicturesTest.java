package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Bill;
import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.Samples;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.model.Picture;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of a call in doubt are fetched again for nothing when their links failed at first.
class DoubtfulPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void whatADoubtfulAnswerListedIsFetchedOnceItsLinksWork() throws Exception {
        var options =
                SimulatorOptions.at(folder.resolve("vendor").resolve("book")).withSide(64);
        try (var simulator = Simulator.start(options)) {
            simulator.setFault(Fault.FEWER, 1);
            simulator.setFault(Fault.LINK_403, -1);
            var venue = Venue.server(
                    new Home(folder.resolve("home")),
                    ApiAddress.parse(simulator.url().toString()),
                    ApiKey.of("a-key-for-doubtful-pictures"));
            try (var workspace = new Workspace(venue, Clock.systemUTC())) {
                var call = inDoubt(workspace);
                var doubts = workspace.studio().doubts();
                assertThat(doubts.pictures().listed(call)).hasSize(3).allMatch(DoubtfulPicturesTest::isAwaited);
                doubts.pictures().fetch(call);
                assertThat(doubts.pictures().listed(call)).allMatch(DoubtfulPicturesTest::isAwaited);
                var before = workspace.ledger().balances().today();

                simulator.setFault(Fault.LINK_403, 0);
                doubts.pictures().fetch(call);

                assertThat(doubts.pictures().listed(call)).hasSize(3).allMatch(Picture::isStored);
                assertThat(workspace.ledger().balances().today()).isEqualTo(before);
                assertThat(doubts.list()).hasSize(1);
                assertThat(Bill.of(simulator.url()).posts()).isEqualTo(1);
            }
        }
    }

    private static CallId inDoubt(Workspace workspace) throws InterruptedException {
        var taken = workspace.studio().drafting().draft(Samples.brief("harbour"), Money.parse("1"), Reuse.NEVER);
        KillProgram.ended(workspace, taken.call());
        return taken.call();
    }

    private static boolean isAwaited(Picture picture) {
        return picture.state() instanceof Picture.State.Awaited;
    }
}
