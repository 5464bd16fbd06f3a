package app.maquette.studio.ledger;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import org.junit.jupiter.api.Test;

/// Names of collections that look the same are one.
class SpellingsTest {
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);

    @Test
    void spellingsOfACollectionAreOneWithTheLowerCap() {
        cap("Acme\u00A0", 500_000);
        cap("Acme", 900_000);
        reopenAsOld();
        ledger.reserve(ask("a", 200_000, "Acme"));
        ledger.reserve(ask("b", 200_000, "\u200BAcme"));

        var refused = catchThrowableOfType(
                        StudioException.class, () -> ledger.reserve(ask("c", 100_001, " Acme\u3000")))
                .failure();

        assertThat(refused)
                .isEqualTo(new Failure.OverBudget(
                        new CapScope.OneCollection(new CollectionId("Acme")),
                        "Acme",
                        Money.ofMicros(100_001),
                        Money.ofMicros(100_000),
                        Money.ofMicros(500_000)));
        assertThat(ledger.balances().collections()).containsOnlyKeys(new CollectionId("Acme"));
        assertThat(ledger.balances().collectionCaps()).containsOnlyKeys(new CollectionId("Acme"));
        assertThat(ledger.balances().leftFor(new CollectionId("Acme\u200B"))).isEqualTo(Money.ofMicros(100_000));
        assertThat(ledger.state().spellings(new CollectionId("Acme"))).isEqualTo(3);
        assertThat(ledger.state().spellings(new CollectionId("acme"))).isZero();
        ledger.reserve(ask("d", 100_001, "acme"));
    }

    @Test
    void aCapSetNowHoldsForAllSpellings() {
        cap("Acme\u00A0", 500_000);
        cap("Acme", 900_000);
        var old = reopenAsOld();

        cap("Acme", 2_000_000);
        assertThat(ledger.balances().collectionCaps())
                .containsEntry(new CollectionId("Acme"), Money.ofMicros(2_000_000));
        assertThat(new JournalLedger(old, clock, Samples.UTC_MIDNIGHT)
                        .balances()
                        .collectionCaps())
                .containsEntry(new CollectionId("Acme"), Money.ofMicros(2_000_000));
    }

    private void cap(String collection, long micros) {
        ledger.post(at -> new Entry.Cap(
                at,
                new CapScope.OneCollection(new CollectionId(collection)),
                Money.ofMicros(micros),
                "the client's limit"));
    }

    /// The first programs took no spelling for another, so their journals have both caps.
    private MemoryJournal reopenAsOld() {
        var entries = journal.entries().stream()
                .filter(entry -> !(entry instanceof Entry.Cap(var _, var _, var amount, var _)) || amount != null)
                .toList();
        var old = new MemoryJournal();
        entries.forEach(old::append);
        ledger = new JournalLedger(old, clock, Samples.UTC_MIDNIGHT);
        return old;
    }
}
