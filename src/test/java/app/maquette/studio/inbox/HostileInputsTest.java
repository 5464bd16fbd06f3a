package app.maquette.studio.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.pictures.HostileFiles;
import app.maquette.pictures.ImageDecoder;
import app.maquette.pictures.ImageProbe;
import app.maquette.pictures.plain.PlainCopies;
import app.maquette.store.files.FilePictureStore;
import app.maquette.store.home.Home;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.Copies;
import app.maquette.studio.port.MemoryLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that should not be trusted, made from one seed: each is brought in whole or refused in a sentence. None costs,
/// and none takes long.
class HostileInputsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final TestClock clock = TestClock.at("2026-11-28T10:00:00Z");
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Map<Failure.Flaw, Integer> refused = new EnumMap<>(Failure.Flaw.class);
    private int taken;
    private int ids;

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void someHostileFilesDoNoHarm(@TempDir Path folder) throws IOException {
        bringAll(folder, 60);
    }

    @Test
    @Tag("deep")
    void fiveHundredHostileFilesDoNoHarm(@TempDir Path folder) throws IOException {
        bringAll(folder, 500);
    }

    private void bringAll(Path folder, int count) throws IOException {
        var home = new Home(folder.resolve("home")).prepare();
        var probe = new ImageProbe();
        var store = new FilePictureStore(home, probe::probe);
        var decoder = new ImageDecoder(store, probe);
        var copies = new PlainCopies(store, decoder);
        var inbox = new Inbox(new Inbox.Rooms(store, decoder, library), this::id, ledger::post);
        for (var hostile : HostileFiles.of(count)) {
            var file = Files.write(folder.resolve(hostile.name()), hostile.bytes());
            long from = System.nanoTime();
            bring(inbox, copies, decoder, file, hostile.name());
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .as(hostile.name())
                    .isLessThan(LONG);
            Files.delete(file);
        }

        assertThat(refused.keySet())
                .contains(Failure.Flaw.OTHER_KIND, Failure.Flaw.TOO_MANY_PIXELS, Failure.Flaw.BROKEN);
        assertThat(taken).isBetween(count / 10, count - count / 10);
        assertThat(library.broughtIn(count)).hasSizeLessThanOrEqualTo(taken).isNotEmpty();
        assertThat(ledger.balances().today().sum()).isEqualTo(Money.ZERO);
        assertThat(home.parts()).isEmptyDirectory();
    }

    /// What was taken is also shown and made ready to leave.
    private void bring(Inbox inbox, Copies copies, ImageDecoder decoder, Path file, String name) {
        try {
            var brought = inbox.bring(file);
            taken++;
            decoder.decode(brought.key(), 128);
            var copy = copies.copy(brought.key(), new Copies.Room(10_000_000, Copies.Use.PICTURE));
            assertThat(copy.file().bytes()).isLessThanOrEqualTo(10_000_000);
        } catch (StudioException e) {
            if (!(e.failure() instanceof Failure.NoPicture(var flaw))) {
                throw new AssertionError(name, e);
            }
            refused.merge(flaw, 1, Integer::sum);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name, e);
        }
    }

    private CallId id() {
        return new CallId("own-" + ids++);
    }
}
