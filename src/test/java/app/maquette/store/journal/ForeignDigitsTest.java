package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.FaultyDisk;
import app.maquette.store.format.Given;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Homes that the first programs left where numbers are written in digits of their own.
@Tag("language")
class ForeignDigitsTest {
    private static final String ARABIC = "ar-EG";

    @TempDir
    private Path folder;

    @TempDir
    private Path aside;

    /// As the first programs named a segment.
    private Path old(int index, String language) {
        return folder.resolve(String.format(Locale.forLanguageTag(language), "%06d.ijl", index));
    }

    private Path plain(int index) {
        return Segment.file(folder, index);
    }

    /// Closes a segment after each entry, as many as there are.
    private void write(int from, int to) {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            for (int i = from; i <= to; i++) {
                if (journal.isSegmentFull()) {
                    journal.closeSegment(Given.state());
                }
                journal.append(Given.reserve(i));
            }
        }
    }

    /// The first programs did not see files with other digits.
    private void blindly(Runnable start) throws IOException {
        var apart = Files.createTempDirectory(aside, "apart");
        List<Path> hidden;
        try (var files = Files.list(folder)) {
            hidden = files.filter(file -> !file.getFileName().toString().matches("[0-9]{6}.ijl"))
                    .toList();
        }
        for (var file : hidden) {
            Files.move(file, apart.resolve(file.getFileName()));
        }
        start.run();
        for (var file : hidden) {
            Files.move(apart.resolve(file.getFileName()), file);
        }
    }

    private List<Entry> reopened() {
        try (var journal = new FileJournal(folder)) {
            var entries = new ArrayList<Entry>();
            journal.replay(1, (_, entry) -> entries.add(entry));
            assertThat(journal.last()).isEqualTo(entries.size());
            return entries;
        }
    }

    private List<Entry> readOnly() {
        var entries = new ArrayList<Entry>();
        new JournalReader(folder).replay(1, (_, entry) -> entries.add(entry));
        return entries;
    }

    @Test
    void aSegmentHasPlainDigitsInEveryLanguage() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(ARABIC));
        try {
            assertThat(plain(1)).hasFileName("000001.ijl");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-nu-thai", "ne-NP", "my-MM", "hi-IN-u-nu-deva", "ckb-IQ"})
    void aJournalInOtherDigitsIsReadAndGoesOn(String language) throws IOException {
        write(1, 3);
        for (int i = 1; i <= 3; i++) {
            Files.move(plain(i), old(i, language));
        }
        assertThat(plain(1)).doesNotExist();

        assertThat(readOnly()).containsExactly(Given.reserve(1), Given.reserve(2), Given.reserve(3));
        write(4, 4);

        assertThat(reopened()).containsExactly(Given.reserve(1), Given.reserve(2), Given.reserve(3), Given.reserve(4));
        assertThat(plain(1)).exists();
        assertThat(old(1, language)).doesNotExist();
    }

    @Test
    void aJournalOpenedOnceInAnotherLanguageKeepsItsLastEntries() throws IOException {
        write(1, 2);
        Files.move(plain(2), old(2, ARABIC));

        assertThat(reopened()).containsExactly(Given.reserve(1), Given.reserve(2));
    }

    @Test
    void anEmptyFileOfEitherNameIsInNobodysWay() throws IOException {
        write(1, 2);
        Files.move(plain(2), old(2, ARABIC));
        Files.createFile(plain(2));
        Files.createFile(old(3, ARABIC));
        Files.createFile(old(1, "fa-IR"));

        assertThat(readOnly()).containsExactly(Given.reserve(1), Given.reserve(2));
        assertThat(reopened()).containsExactly(Given.reserve(1), Given.reserve(2));
    }

    /// Both starts went on from the same entry; the later one never saw what the first had written.
    @Test
    void twoEndsOfAJournalAreJoined() throws IOException {
        write(1, 3);
        Files.move(plain(2), old(2, ARABIC));
        Files.move(plain(3), old(3, ARABIC));
        blindly(() -> write(7, 8));

        assertThatThrownBy(this::readOnly)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("another language");
        var joined = List.<Entry>of(
                Given.reserve(1), Given.reserve(7), Given.reserve(8), Given.reserve(2), Given.reserve(3));
        assertThat(reopened()).isEqualTo(joined);
        assertThat(reopened()).isEqualTo(joined);
        assertThat(readOnly()).isEqualTo(joined);
        assertThat(folder.resolve(old(2, ARABIC).getFileName() + ".joined")).exists();
    }

    @Test
    void twoJournalsOfOneHomeAreJoined() throws IOException {
        write(1, 1);
        Files.move(plain(1), old(1, ARABIC));
        blindly(() -> write(2, 2));
        Files.move(plain(1), old(1, "fa-IR"));
        blindly(() -> write(3, 3));

        assertThat(reopened()).containsExactlyInAnyOrder(Given.reserve(3), Given.reserve(1), Given.reserve(2));
    }

    @Test
    void aJoiningThatBreaksOffAnywhereEndsTheSame() throws IOException {
        for (int nth = 1; nth < 40; nth++) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            write(1, 3);
            Files.move(plain(2), old(2, ARABIC));
            Files.move(plain(3), old(3, ARABIC));
            blindly(() -> write(7, 7));

            boolean hasFailed = false;
            try (var journal = new FileJournal(new FaultyDisk(nth, FaultyDisk.Fault.SHORT_WRITE), folder, 1)) {
                assertThat(journal.last()).isEqualTo(4);
            } catch (StorageException _) {
                hasFailed = true;
            }

            assertThat(reopened())
                    .as("after fault " + nth + (hasFailed ? ", which stopped it" : ""))
                    .containsExactly(Given.reserve(1), Given.reserve(7), Given.reserve(2), Given.reserve(3));
        }
    }

    /// The older start's words come last in the file, but decide nothing that was decided since.
    @Test
    void aCallEndsOnceAndTheLowerCapHolds() throws IOException {
        var day = new CapScope.EveryMonth();
        append(List.of(Given.reserve(1), new Entry.Sent(Given.NOON, Given.call(1))), true);
        append(List.of(settle(1), cap(day, 9), Given.cap(3, "mine")), false);
        Files.move(plain(2), old(2, ARABIC));
        blindly(() -> append(List.of(release(1), cap(day, 5)), false));

        assertThat(reopened())
                .containsExactly(
                        Given.reserve(1),
                        new Entry.Sent(Given.NOON, Given.call(1)),
                        release(1),
                        cap(day, 5),
                        Given.cap(3, "mine"));
    }

    private void append(List<Entry> entries, boolean close) {
        try (var journal = new FileJournal(Disk.REAL, folder, 1)) {
            entries.forEach(journal::append);
            if (close) {
                journal.closeSegment(Given.state());
            }
        }
    }

    private static Entry settle(int call) {
        return new Entry.Settle(Given.NOON, Given.call(call), Money.ofMicros(200_000), List.of());
    }

    private static Entry release(int call) {
        return new Entry.Release(Given.NOON, Given.call(call), "INTERRUPTED", "never sent");
    }

    private static Entry cap(CapScope scope, long micros) {
        return new Entry.Cap(Given.NOON, scope, Money.ofMicros(micros), "a cap");
    }
}
