package app.maquette.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.journal.CallFaultTest;
import app.maquette.studio.model.Picture;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures came whole and the disk failed once at each; then no link answers any more: all come home from what is
/// here.
class WholePartTest {
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

    @SuppressWarnings("try") // closed before the end: nothing answers any more
    @ParameterizedTest
    @EnumSource
    void aWholePictureNeedsItsLinkNoMore(Step step) throws Exception {
        var home = new Home(folder.resolve("home")).prepare();
        try (var simulator =
                Simulator.start(SimulatorOptions.at(folder.resolve("book")).withSide(32))) {
            try (var run = new CallFaultTest.Run(home, simulator, new QuickDisk(), new OnceDisk(step))) {
                run.draft(1);
            }
            try (var run = new CallFaultTest.Run(home, simulator, new QuickDisk(), new QuickDisk())) {
                assertThat(run.pictures()).hasSize(4).noneMatch(Picture::isStored);
            }

            simulator.close();
            try (var run = new CallFaultTest.Run(home, simulator, new QuickDisk(), new QuickDisk())) {
                run.recover();
            }

            try (var run = new CallFaultTest.Run(home, simulator, new QuickDisk(), new QuickDisk())) {
                assertThat(run.pictures()).hasSize(4).allMatch(Picture::isStored);
            }
        }
    }

    /// What keeping a picture does to the disk, in order.
    enum Step {
        FORCE,
        SIDECAR,
        SIDECAR_MOVE,
        MOVE,
        SYNC
    }

    /// Fails at the step, once for each file.
    private static final class OnceDisk extends QuickDisk {
        private final Step step;
        private final ConcurrentHashMap<Path, Step> failed = new ConcurrentHashMap<>();

        OnceDisk(Step step) {
            this.step = step;
        }

        private void at(Step now, Path file) throws IOException {
            if (now == step && failed.put(file, now) == null) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
            var name = file.getFileName().toString();
            if (name.endsWith(".part") && Arrays.equals(options, new OpenOption[] {StandardOpenOption.WRITE})) {
                at(Step.FORCE, file);
            }
            if (name.endsWith(".json.tmp")) {
                at(Step.SIDECAR, file);
            }
            return super.open(file, options);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            if (to.toString().endsWith(".json")) {
                at(Step.SIDECAR_MOVE, to);
            }
            if (to.toString().endsWith(".png")) {
                at(Step.MOVE, to);
            }
            super.move(from, to);
            if (to.toString().endsWith(".png")) {
                at(Step.SYNC, to);
            }
        }
    }
}
