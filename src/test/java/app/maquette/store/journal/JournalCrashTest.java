package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.disk.ForgetfulDisk;
import app.maquette.store.format.Given;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The power fails at random steps, again and again, also while the journal is repaired: what was acknowledged is
/// there, and nothing else but the one entry that was being written.
class JournalCrashTest {
    private static final Path FOLDER = Path.of("journal");
    private static final int SEGMENT = 6_000;

    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void whatWasAcknowledgedOutlivesPowerFailures(int sector) {
        for (long seed = 1; seed <= 50; seed++) {
            new Trial(seed, sector).run(20);
        }
    }

    @Test
    @Tag("deep")
    void whatWasAcknowledgedOutlivesTwentyThousandPowerFailures() {
        for (int sector : new int[] {512, 4096}) {
            for (long seed = 1; seed <= 500; seed++) {
                new Trial(seed, sector).run(20);
            }
        }
    }

    @Test
    void anEntryThatWasShownAfterAFailedForcingIsMadeDurableByTheNextStart() {
        var disk = new ForgetfulDisk(new Random(1), 512);
        try (var journal = new FileJournal(disk, FOLDER, SEGMENT)) {
            journal.append(Given.cap(1, "acknowledged"));
            disk.failNextForce();
            assertThatThrownBy(() -> journal.append(Given.cap(2, "unsure"))).isInstanceOf(StorageException.class);
        }
        try (var journal = new FileJournal(disk, FOLDER, SEGMENT)) {
            assertThat(journal.append(Given.cap(3, "acknowledged too"))).isEqualTo(3);
        }
        disk.restart();

        try (var journal = new FileJournal(disk, FOLDER, SEGMENT)) {
            assertThat(journal.last()).isEqualTo(3);
            journal.verify();
        }
    }

    /// One journal and its failures.
    private static final class Trial {
        private final Random random;
        private final ForgetfulDisk disk;
        private final String name;
        private final List<Entry> acknowledged = new ArrayList<>();
        private Entry unsure = Given.cap(0, "nothing yet");
        private int written;

        Trial(long seed, int sector) {
            this.random = new Random(seed);
            this.disk = new ForgetfulDisk(random, sector);
            this.name = "seed " + seed + ", sector " + sector;
        }

        void run(int failures) {
            for (int failure = 0; failure < failures; failure++) {
                disk.failAfter(1 + random.nextInt(30));
                try (var journal = new FileJournal(disk, FOLDER, SEGMENT)) {
                    work(journal);
                } catch (ForgetfulDisk.PowerFailure _) {
                    disk.restart();
                }
                check();
            }
        }

        private void work(FileJournal journal) {
            while (true) {
                unsure = Given.cap(written++, "x".repeat(random.nextInt(20) == 0 ? 5000 : random.nextInt(900)));
                journal.append(unsure);
                acknowledged.add(unsure);
                if (journal.isSegmentFull()) {
                    journal.closeSegment(Given.state());
                }
            }
        }

        private void check() {
            var there = new ArrayList<Entry>();
            try (var journal = new FileJournal(disk, FOLDER, SEGMENT)) {
                journal.replay(1, (number, entry) -> {
                    assertThat(number).isEqualTo(there.size() + 1L);
                    there.add(entry);
                });
                assertThat(journal.last()).isEqualTo(there.size());
                journal.verify();
            }
            if (there.size() == acknowledged.size() + 1) {
                assertThat(there.getLast()).as(name).isEqualTo(unsure);
                acknowledged.add(unsure);
            }
            assertThat(there).as(name).isEqualTo(acknowledged);
        }
    }
}
