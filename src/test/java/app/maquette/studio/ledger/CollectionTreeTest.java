package app.maquette.studio.ledger;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.CollectionTree.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectionTreeTest {
    private static final CollectionId CLIENT = new CollectionId("Client");
    private static final CollectionId SOCIAL = new CollectionId("Social");
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Optional<Refusal> refusal(CollectionTree tree, Entry.Collection fact) {
        return tree.refusal(fact, Set.of(new CollectionId("Used")));
    }

    private static Entry.Collection fact(CollectionId id, String name, @Nullable CollectionId parent) {
        return new Entry.Collection(Instant.EPOCH, id, name, parent);
    }

    private void say(CollectionId id, String name, @Nullable CollectionId parent) {
        ledger.post(at -> new Entry.Collection(at, id, name, parent));
    }

    @Test
    void oneThatNothingWasSaidOfHasItsFirstName() {
        assertThat(CollectionTree.EMPTY.path(SOCIAL)).isEqualTo("Social");
        assertThat(CollectionTree.EMPTY.named(" Social\u00A0")).isEqualTo(SOCIAL);
        assertThat(CollectionTree.EMPTY.named("\u200B")).isEqualTo(CollectionId.UNFILED);
    }

    @Test
    void aRenamedOneIsFoundByItsNameAndItsOldNameMeansAnother() {
        var tree = CollectionTree.of(List.of(fact(SOCIAL, "Feeds", null)));

        assertThat(tree.named("Feeds")).isEqualTo(SOCIAL);
        var other = tree.named("Social");
        assertThat(other).isNotEqualTo(SOCIAL);
        assertThat(tree.path(other)).isEqualTo("Social");
        assertThat(new CollectionId(other.text())).isEqualTo(other);
        assertThat(tree.with(fact(other, "Gone", null)).named("Social")).isNotIn(SOCIAL, other);
    }

    @Test
    void oneThatLiesInAnotherIsFoundByItsPathAndItsName() {
        var tree = CollectionTree.of(List.of(fact(SOCIAL, "Social", CLIENT)));

        assertThat(tree.path(SOCIAL)).isEqualTo("Client / Social");
        assertThat(tree.named("Client / Social")).isEqualTo(SOCIAL);
        assertThat(tree.named("Social")).isEqualTo(SOCIAL);
        assertThat(tree.isIn(SOCIAL, CLIENT)).isTrue();
        assertThat(tree.isIn(CLIENT, SOCIAL)).isFalse();
    }

    @Test
    void whatCannotBeSaidIsRefusedWithItsReason() {
        var tree = CollectionTree.of(List.of(fact(SOCIAL, "Social", CLIENT), fact(CLIENT, "Client", null)));
        var print = new CollectionId("Print");

        assertThat(refusal(tree, fact(CollectionId.UNFILED, "Rest", null))).contains(Refusal.UNFILED);
        assertThat(refusal(tree, fact(print, "Print", CollectionId.UNFILED))).contains(Refusal.UNFILED);
        assertThat(refusal(tree, fact(print, " ", null))).contains(Refusal.NAME);
        assertThat(refusal(tree, fact(print, "a / b", null))).contains(Refusal.NAME);
        assertThat(refusal(tree, fact(print, "Print\u200B", null))).contains(Refusal.NAME);
        assertThat(refusal(tree, fact(CLIENT, "Client", SOCIAL))).contains(Refusal.CIRCLE);
        assertThat(refusal(tree, fact(CLIENT, "Client", CLIENT))).contains(Refusal.CIRCLE);
        assertThat(refusal(tree, fact(print, "Social", CLIENT))).contains(Refusal.TAKEN);
        assertThat(refusal(tree, fact(print, "Social", null))).isEmpty();
        assertThat(refusal(tree, fact(SOCIAL, "Feeds", null))).isEmpty();
        assertThat(refusal(tree, fact(print, "Used", null))).contains(Refusal.TAKEN);
        assertThat(refusal(tree, fact(print, "Used", CLIENT))).isEmpty();
        assertThat(tree.unused("Used", Set.of(new CollectionId("Used")))).isNotEqualTo(new CollectionId("Used"));
    }

    @Test
    void theLedgerWritesNothingThatIsRefused() {
        say(SOCIAL, "Social", CLIENT);

        assertThatThrownBy(() -> say(CLIENT, "Client", SOCIAL)).isInstanceOf(IllegalStateException.class);
        assertThat(journal.entries()).hasSize(1);
    }

    /// As two journals of one home can, when what went astray of one is joined to the other.
    @Test
    void aJournalThatHoldsWhatIsRefusedNowOpensAllTheSame() {
        ledger.reserve(ask("a", 200_000, "Posters"));
        journal.append(fact(SOCIAL, "Posters", CLIENT));
        journal.append(fact(CLIENT, "Client", SOCIAL));
        journal.append(fact(new CollectionId("Print"), "Posters", null));

        try (var again = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT)) {
            assertThat(again.balances().tree().path(SOCIAL)).isEqualTo("Client / Posters");
            assertThat(again.balances().totals(CLIENT).sum()).isEqualTo(Money.ZERO);
            assertThat(again.balances().leftFor(SOCIAL)).isEqualTo(Money.ofMicros(9_800_000));
        }
    }

    @Test
    void theCapOfTheOuterOneBoundsTheSumOfWhatLiesInIt() {
        cap(CLIENT, 500_000);
        say(SOCIAL, "Social", CLIENT);
        ledger.reserve(ask("a", 200_000, "Client"));
        ledger.reserve(ask("b", 200_000, "Social"));

        assertThat(refused("c", 100_001, "Social"))
                .isEqualTo(new Failure.OverBudget(
                        new CapScope.OneCollection(CLIENT),
                        "Client",
                        Money.ofMicros(100_001),
                        Money.ofMicros(100_000),
                        Money.ofMicros(500_000)));
        assertThat(ledger.balances().leftFor(SOCIAL)).isEqualTo(Money.ofMicros(100_000));
        assertThat(ledger.balances().totals(CLIENT).sum()).isEqualTo(Money.ofMicros(400_000));
        ledger.reserve(ask("d", 100_000, "Social"));
    }

    @Test
    void aMoveMayBringTheOuterOneOverItsCapWhichThenOnlyRefuses() {
        cap(CLIENT, 500_000);
        ledger.reserve(ask("a", 900_000, "Social"));
        say(SOCIAL, "Social", CLIENT);

        assertThat(refused("b", 1, "Social")).isInstanceOf(Failure.OverBudget.class);
        assertThat(ledger.balances().leftFor(CLIENT)).isEqualTo(Money.ZERO);
        say(SOCIAL, "Social", null);
        ledger.reserve(ask("c", 1, "Social"));
        ledger.reserve(ask("d", 500_000, "Client"));
    }

    @Test
    void moneyStaysWithTheCollectionThatPaidWhateverItIsCalled() {
        cap(SOCIAL, 500_000);
        ledger.reserve(ask("a", 400_000, "Social"));
        say(SOCIAL, "Feeds", null);
        ledger.reserve(
                ask("b", 400_000, ledger.balances().tree().named("Social").text()));

        assertThat(ledger.balances().collections().get(SOCIAL).sum()).isEqualTo(Money.ofMicros(400_000));
        assertThat(refused("c", 100_001, "Social"))
                .isInstanceOfSatisfying(
                        Failure.OverBudget.class,
                        over -> assertThat(over.name()).isEqualTo("Feeds"));
    }

    private void cap(CollectionId id, long micros) {
        ledger.post(at -> new Entry.Cap(at, new CapScope.OneCollection(id), Money.ofMicros(micros), "test"));
    }

    private Failure refused(String call, long micros, String collection) {
        return catchThrowableOfType(StudioException.class, () -> ledger.reserve(ask(call, micros, collection)))
                .failure();
    }
}
