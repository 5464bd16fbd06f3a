package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.StoredFile;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftingTest {
    private static final Money ENOUGH = Money.ofMicros(200_000);
    private static final int MIB = 1024 * 1024;

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            Samples.quotes(clock),
            () -> Settings.DEFAULT,
            clock);

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }

    @Test
    void aPictureThatTheVendorDoesNotTakeIsTooLargeAndNotAway() {
        var drafted = studio.drafting().draft(Samples.brief("harbour"), ENOUGH, Reuse.ALLOWED);
        var draft = Ended.of(drafted.call(), studio, library).pictures().getFirst();
        var large = new StoredFile(new ImageKey("a".repeat(64)), MediaType.PNG, 11 * MIB, 4096, 4096, true);
        store.put(large);
        ledger.post(at -> new Entry.Stored(at, drafted.call(), draft.produced(), large));

        var failure = catchThrowableOfType(
                        StudioException.class, () -> studio.drafting().remix(draft.id(), ENOUGH, Reuse.ALLOWED))
                .failure();

        assertThat(failure).isEqualTo(new Failure.PictureTooLarge(11 * MIB, 10_000_000));
        assertThat(vendor.sent()).hasSize(1);
    }
}
