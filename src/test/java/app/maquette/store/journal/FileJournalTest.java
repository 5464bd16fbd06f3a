package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.GenerationId;
import app.maquette.store.disk.Disk;
import app.maquette.store.format.Given;
import app.maquette.store.format.JournalVersion;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("language")
class FileJournalTest {
    @TempDir
    private Path folder;

    private static List<Entry> entries(Journal journal, long from) {
        var entries = new ArrayList<Entry>();
        journal.replay(from, (number, entry) -> {
            assertThat(number).isEqualTo(from + entries.size());
            entries.add(entry);
        });
        return entries;
    }

    private void write(int count) {
        try (var journal = new FileJournal(folder)) {
            for (int i = 0; i < count; i++) {
                journal.append(Given.reserve(i));
            }
        }
    }

    private Path segment(int index) {
        return Segment.file(folder, index);
    }

    @Test
    void aJournalOf010GoesOnAsItWasUntilItIsRenewed() throws IOException {
        var given = OldJournal.write(folder, 3, 4, 5);
        var caps = new ArrayList<Long>();
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            assertThat(journal.isOfOld()).isTrue();
            given.add(append(journal, Given.reserve(5)));
            journal.closeSegment(Given.state());
            given.add(append(journal, Given.cap(6, "more")));
        }
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            assertThat(journal.isOfOld()).isTrue();
            journal.renew();
            given.add(append(journal, Given.reserve(7)));
            journal.closeSegment(Given.state());
        }
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            assertThat(journal.isOfOld()).isFalse();
            given.add(append(journal, Given.cap(8, "less")));
            assertThat(entries(journal, 1)).isEqualTo(given);
            journal.reader().replayOnly("CAP", journal.last(), (number, _) -> caps.add(number));
        }

        assertThat(caps).containsExactly(14L, 16L);
        assertThat(OldJournal.versions(folder))
                .startsWith(Collections.nCopies(17, JournalVersion.ONE).toArray(JournalVersion[]::new))
                .endsWith(JournalVersion.TWO, JournalVersion.TWO, JournalVersion.TWO)
                .hasSize(20);
    }

    @Test
    void whatOnlyTheNewFormCanSayRenewsAJournal() throws IOException {
        var given = OldJournal.write(folder, 1);
        var accepted = new Entry.Accepted(Given.NOON, Given.call(100), new GenerationId("g-1"));
        try (var journal = new FileJournal(folder)) {
            given.add(append(journal, new Entry.Sent(Given.NOON, Given.call(100))));
            given.add(append(journal, accepted));
            assertThat(journal.isOfOld()).isFalse();
        }
        try (var journal = new FileJournal(folder)) {
            assertThat(entries(journal, 1)).isEqualTo(given);
        }
    }

    @Test
    void aNewJournalIsOfNoOldVersion() {
        try (var journal = new FileJournal(folder)) {
            assertThat(journal.isOfOld()).isFalse();
            journal.append(Given.reserve(1));
        }
        try (var journal = new FileJournal(folder)) {
            assertThat(journal.isOfOld()).isFalse();
        }
    }

    private static Entry append(FileJournal journal, Entry entry) {
        journal.append(entry);
        return entry;
    }

    @Test
    void whatWasAppendedIsThereAfterAReopening() {
        try (var journal = new FileJournal(folder)) {
            assertThat(journal.last()).isZero();
            assertThat(journal.append(Given.reserve(1))).isEqualTo(1);
            assertThat(journal.append(new Entry.Sent(Given.NOON, Given.call(1))))
                    .isEqualTo(2);
            assertThat(entries(journal, 2)).containsExactly(new Entry.Sent(Given.NOON, Given.call(1)));
        }

        try (var journal = new FileJournal(folder)) {
            assertThat(journal.last()).isEqualTo(2);
            assertThat(entries(journal, 1))
                    .containsExactly(Given.reserve(1), new Entry.Sent(Given.NOON, Given.call(1)));
        }
    }

    @Test
    void aClosedSegmentKeepsTheSumsForTheNextStart() {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            journal.append(Given.reserve(1));
            assertThat(journal.isSegmentFull()).isTrue();
            journal.closeSegment(Given.state());
            assertThat(journal.isSegmentFull()).isFalse();
            journal.append(Given.reserve(2));
        }

        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            assertThat(journal.lastMark()).isEqualTo(new Journal.Mark(1, Given.state()));
            assertThat(journal.append(Given.reserve(3))).isEqualTo(3);
            assertThat(entries(journal, 1)).containsExactly(Given.reserve(1), Given.reserve(2), Given.reserve(3));
            assertThat(entries(journal, 2)).containsExactly(Given.reserve(2), Given.reserve(3));
        }
        assertThat(segment(2)).exists();
    }

    @Test
    void aSegmentClosedByTheLastActOfAProcessIsFollowedByANewOne() throws IOException {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            journal.append(Given.reserve(1));
            journal.closeSegment(Given.state());
        }
        Files.delete(segment(2));

        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            assertThat(journal.lastMark()).isEqualTo(new Journal.Mark(1, Given.state()));
            journal.append(Given.reserve(2));
        }
        assertThat(segment(2)).isNotEmptyFile();
    }

    @Test
    void everyTornEndIsCutAndTheRestStays() throws IOException {
        write(3);
        var whole = Files.readAllBytes(segment(1));
        write(0);
        assertThat(Files.readAllBytes(segment(1))).isEqualTo(whole);
        int third = lastFrame(whole);

        for (int cut = third; cut < whole.length; cut += 7) {
            Files.write(segment(1), Arrays.copyOf(whole, cut));
            try (var journal = new FileJournal(folder)) {
                assertThat(entries(journal, 1)).containsExactly(Given.reserve(0), Given.reserve(1));
                assertThat(journal.append(Given.reserve(9))).isEqualTo(3);
            }
        }
    }

    private static int lastFrame(byte[] segment) {
        int at = segment.length - 1;
        while (Frame.decode(segment, at) == null) {
            at--;
        }
        return at;
    }

    @Test
    void garbageAfterTheLastFrameIsCut() throws IOException {
        write(2);
        var whole = Files.readAllBytes(segment(1));
        Files.write(segment(1), new byte[10_000], StandardOpenOption.APPEND);

        write(0);

        assertThat(Files.readAllBytes(segment(1))).isEqualTo(whole);
    }

    @Test
    void damageBeforeIntactFramesIsRefusedAndNothingIsChanged() throws IOException {
        write(3);
        var bytes = Files.readAllBytes(segment(1));
        bytes[40] ^= 1;
        Files.write(segment(1), bytes);

        assertThatThrownBy(() -> new FileJournal(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is damaged at byte 0");
        assertThat(Files.readAllBytes(segment(1))).isEqualTo(bytes);
    }

    @Test
    void everyFlippedByteOfAClosedSegmentIsFoundByVerifying() throws IOException {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            for (int i = 0; i < 3; i++) {
                journal.append(Given.reserve(i));
                journal.closeSegment(Given.state());
            }
        }
        var good = Files.readAllBytes(segment(1));
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            journal.verify();
            for (int at = 0; at < good.length; at += 11) {
                var bad = good.clone();
                bad[at] ^= 0x10;
                Files.write(segment(1), bad);
                assertThatThrownBy(journal::verify).isInstanceOf(StorageException.class);
            }
        }
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            journal.append(Given.reserve(1));
            journal.closeSegment(Given.state());
            journal.append(Given.reserve(2));
        }
        Files.delete(segment(1));

        assertThatThrownBy(() -> new FileJournal(folder)).hasMessageContaining("000001.ijl is missing");
    }

    @Test
    void aSegmentOfAnotherJournalIsRefused(@TempDir Path other) throws IOException {
        for (var place : List.of(folder, other)) {
            try (var journal = new FileJournal(Disk.REAL, place, 1)) {
                journal.append(Given.reserve(place.equals(folder) ? 1 : 2));
                journal.closeSegment(Given.state());
                journal.append(Given.reserve(3));
            }
        }
        Files.copy(Segment.file(other, 2), segment(2), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> new FileJournal(folder)).hasMessageContaining("is damaged at byte 0");
    }

    @Test
    void anEntryOfANewerMaquetteIsRefusedByName() throws IOException {
        write(1);
        var before = Frame.decode(Files.readAllBytes(segment(1)), 0);
        assertThat(before).isNotNull();
        var frame = Frame.encode(
                Frame.Kind.ENTRY, 2, before.hash(), "{\"type\":\"TELEPATHY\"}".getBytes(StandardCharsets.UTF_8));
        Files.write(segment(1), frame, StandardOpenOption.APPEND);

        try (var journal = new FileJournal(folder)) {
            assertThatThrownBy(() -> entries(journal, 1))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("newer Maquette")
                    .hasMessageContaining("TELEPATHY");
        }
    }

    @Test
    void aReaderWithoutTheLockSeesWhatIsDurableAndBearsATornEnd() throws IOException {
        write(2);
        Files.write(segment(1), new byte[] {(byte) 0xFF, 'I', 'J', '1', 0}, StandardOpenOption.APPEND);
        var bytes = Files.readAllBytes(segment(1));
        var seen = new ArrayList<Entry>();

        new JournalReader(folder).replay(1, (_, entry) -> seen.add(entry));

        assertThat(seen).containsExactly(Given.reserve(0), Given.reserve(1));
        assertThat(Files.readAllBytes(segment(1))).isEqualTo(bytes);
    }

    @Test
    void journalsAreToldApartByTheirFirstEntry(@TempDir Path other) {
        try (var journal = new FileJournal(folder);
                var another = new FileJournal(other)) {
            assertThat(journal.reader().identity()).isEmpty();
            journal.append(Given.reserve(1));
            another.append(Given.reserve(2));

            var identity = journal.reader().identity();
            journal.append(Given.reserve(3));
            assertThat(identity).isPresent().isEqualTo(journal.reader().identity());
            assertThat(another.reader().identity()).isPresent().isNotEqualTo(identity);
        }
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        write(1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(segment(1))))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingIsTakenWhileItsFileIsElsewhere(@TempDir Path other) throws IOException {
        try (var journal = new FileJournal(folder)) {
            journal.append(Given.reserve(1));
            journal.check();
            Files.move(segment(1), other.resolve("away"));
            assertThatThrownBy(journal::check)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(folder + ": the folder is not there");

            Files.move(other.resolve("away"), segment(1));
            journal.check();
            journal.append(Given.reserve(2));
            assertThat(entries(journal, 1)).containsExactly(Given.reserve(1), Given.reserve(2));
        }
    }

    @Test
    void aWholeCopyInItsPlaceIsWrittenOnAndNoOther(@TempDir Path other) throws IOException {
        try (var journal = new FileJournal(folder)) {
            journal.append(Given.reserve(1));
            var shorter = Files.readAllBytes(segment(1));
            journal.append(Given.reserve(2));
            var whole = Files.readAllBytes(segment(1));
            Files.move(segment(1), other.resolve("away"));
            var torn = whole.clone();
            torn[torn.length - 1] ^= 1;
            for (var wrong : List.of(new byte[0], shorter, torn)) {
                Files.write(segment(1), wrong);
                assertThatThrownBy(journal::check).hasMessageContaining("is not the one that was there");
            }

            Files.write(segment(1), whole);
            journal.check();
            journal.append(Given.reserve(3));
        }
        try (var journal = new FileJournal(folder)) {
            assertThat(entries(journal, 1)).containsExactly(Given.reserve(1), Given.reserve(2), Given.reserve(3));
        }
        assertThat(Files.size(other.resolve("away"))).isLessThan(Files.size(segment(1)));
    }

    @Test
    void theFileAfterAClosedOneIsWatchedToo(@TempDir Path other) throws IOException {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            journal.append(Given.reserve(1));
            journal.closeSegment(Given.state());
            journal.check();
            Files.move(segment(2), other.resolve("away"));
            assertThatThrownBy(journal::check).isInstanceOf(StorageException.class);
            Files.move(other.resolve("away"), segment(2));
            journal.check();
        }
    }

    @Test
    void aClosedJournalTakesNothing() {
        var journal = new FileJournal(folder);
        journal.close();

        assertThatThrownBy(() -> journal.append(Given.reserve(1))).isInstanceOf(StorageException.class);
    }
}
