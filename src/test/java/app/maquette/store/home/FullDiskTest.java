package app.maquette.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Bill;
import app.maquette.app.JournalSums;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.SmallDisk;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.journal.CallFaultTest;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.model.Picture;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The disk fills while a call is on its way, at each of its files: when there is room again, all that was paid comes
/// home, in the same run or after a start.
class FullDiskTest {
    private static final Logger STUDIO = Logger.getLogger("app.maquette.studio");

    @TempDir
    private Path folder;

    @BeforeAll
    static void silence() {
        STUDIO.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        STUDIO.setLevel(null);
    }

    /// 1 and 2 are the trial before the call, 3 its answer, the others its pictures and what lies beside them.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void whatWasPaidComesHomeWhenThereIsRoomAgain(int nth) throws Exception {
        var home = new Home(folder.resolve("home")).prepare();
        var disk = new SmallDisk(home.root());
        try (var simulator =
                Simulator.start(SimulatorOptions.at(folder.resolve("book")).withSide(32))) {
            boolean isRefused = false;
            try (var run = new CallFaultTest.Run(home, simulator, disk, disk)) {
                disk.fillAt(nth);
                run.draft(1);
            } catch (StorageException | StudioException _) {
                isRefused = true;
            }
            assertThat(disk.isFull()).isTrue();
            disk.makeRoom();
            try (var run = new CallFaultTest.Run(home, simulator, disk, disk)) {
                run.recover();
            }
            assertThat(Bill.of(simulator.url()).posts()).isEqualTo(isRefused ? 0 : 1);
            assertAllHere(home, simulator);
        }
    }

    private static void assertAllHere(Home home, Simulator simulator) throws Exception {
        try (var run = new CallFaultTest.Run(home, simulator, new QuickDisk(), new QuickDisk())) {
            var bill = Bill.of(simulator.url());
            assertThat(run.pictures()).hasSize((int) bill.posts() * 4).allMatch(Picture::isStored);
            assertThat(new JournalSums(new JournalReader(home.journal())).settled())
                    .isEqualTo(bill.micros());
        }
    }
}
