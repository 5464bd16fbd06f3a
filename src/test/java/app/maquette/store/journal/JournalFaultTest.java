package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.FaultyDisk;
import app.maquette.store.disk.FaultyDisk.Fault;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Given;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The n-th I/O fails, for every n until none fails: nothing is acknowledged falsely, nothing is written after it, and
/// the next start goes on from what was acknowledged.
class JournalFaultTest {
    private static final int SEGMENT = 1_500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everySingleFailureLeavesWhatWasAcknowledged(Fault fault) throws IOException {
        assertThat(failEach(fault, 25)).isBetween(50, 600);
    }

    @Test
    @Tag("deep")
    void eachOfTheFirstSixHundredFailuresLeavesWhatWasAcknowledged() throws IOException {
        for (var fault : Fault.values()) {
            assertThat(failEach(fault, 260)).isGreaterThan(600);
        }
    }

    /// Returns how many different failures there were.
    private int failEach(Fault fault, int entries) throws IOException {
        int nth = 0;
        boolean hasFailed = true;
        while (hasFailed) {
            nth++;
            hasFailed = fail(nth, fault, entries);
        }
        return nth - 1;
    }

    private boolean fail(int nth, Fault fault, int entries) throws IOException {
        var place = Files.createDirectory(folder.resolve(fault + "-" + nth));
        var disk = new FaultyDisk(nth, fault);
        var acknowledged = new ArrayList<Entry>();
        try (var journal = new FileJournal(disk, place, SEGMENT)) {
            work(journal, entries, acknowledged);
        } catch (StorageException _) {
            assertThat(disk.hasFailed()).isTrue();
        }
        var there = reopen(place);
        assertThat(there.size() - acknowledged.size())
                .as("%s at %d", fault, nth)
                .isBetween(0, 1);
        assertThat(there.subList(0, acknowledged.size())).isEqualTo(acknowledged);
        return disk.hasFailed();
    }

    private static void work(FileJournal journal, int entries, List<Entry> acknowledged) {
        for (int i = 0; i < entries; i++) {
            var entry = Given.cap(i, "entry " + i);
            try {
                journal.append(entry);
                acknowledged.add(entry);
                if (journal.isSegmentFull()) {
                    journal.closeSegment(Given.state());
                }
            } catch (StorageException failure) {
                assertThatThrownBy(() -> journal.append(entry)).isInstanceOf(StorageException.class);
                assertThatThrownBy(() -> journal.closeSegment(Given.state())).isInstanceOf(StorageException.class);
                throw failure;
            }
        }
    }

    /// What the next start finds, after which the journal takes entries again.
    private static List<Entry> reopen(Path place) {
        var there = new ArrayList<Entry>();
        try (var journal = new FileJournal(new QuickDisk(), place, SEGMENT)) {
            journal.replay(1, (_, entry) -> there.add(entry));
            journal.append(Given.cap(1, "life goes on"));
        }
        try (var journal = new FileJournal(new QuickDisk(), place, SEGMENT)) {
            assertThat(journal.last()).isEqualTo(there.size() + 1L);
            journal.verify();
        }
        return there;
    }

    @Test
    void aPictureOrAnswerIsThereWholeOrTheFailureIsTold() throws IOException {
        for (var fault : Fault.values()) {
            boolean hasFailed = true;
            for (int nth = 1; hasFailed; nth++) {
                var file = folder.resolve(fault + "-small-" + nth);
                Files.writeString(file, "old");
                var disk = new FaultyDisk(nth, fault);
                boolean told = false;
                try {
                    new DurableFile(disk).write(file, new byte[100]);
                } catch (IOException _) {
                    told = true;
                }
                hasFailed = disk.hasFailed();
                assertThat(told).isEqualTo(hasFailed);
                var there = Files.readAllBytes(file);
                assertThat(there.length == 100 || (told && there.length == 3)).isTrue();
            }
        }
    }
}
