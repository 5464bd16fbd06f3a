package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.DayRule;
import app.maquette.studio.ledger.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
    private static final int ENTRIES = 1_203;

    @TempDir
    private Path folder;

    @Test
    void allEntriesComeInOrderAndOnTheCallersThread() {
        var numbers = new ArrayList<Long>();
        var threads = new ArrayList<Thread>();

        ReadAhead.replay(written(), 3, (number, _) -> {
            numbers.add(number);
            threads.add(Thread.currentThread());
        });

        assertThat(numbers).isEqualTo(LongStream.rangeClosed(3, ENTRIES).boxed().toList());
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void whoeverFailsIsHeardAndNothingMoreIsHandedOver() {
        var journal = written();
        var numbers = new ArrayList<Long>();

        assertThatThrownBy(() -> ReadAhead.replay(journal, 1, (number, _) -> {
                    numbers.add(number);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(numbers).isEqualTo(List.of(1L));
    }

    @Test
    void aDamagedJournalFailsAfterWhatCouldBeRead() throws Exception {
        var journal = written();
        Path file;
        try (var files = Files.list(folder)) {
            file = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var numbers = new ArrayList<Long>();

        assertThatThrownBy(() -> ReadAhead.replay(journal, 1, (number, _) -> numbers.add(number)))
                .isInstanceOf(RuntimeException.class);
        assertThat(numbers).hasSizeBetween(1, ENTRIES - 1);
    }

    private JournalReader written() {
        try (var journal = new FileJournal(folder)) {
            for (int i = 0; i < ENTRIES; i++) {
                var at = Instant.ofEpochSecond(i);
                journal.append(
                        new Entry.Day(at, new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT), at, null, "entry " + i));
            }
        }
        return new JournalReader(folder);
    }
}
