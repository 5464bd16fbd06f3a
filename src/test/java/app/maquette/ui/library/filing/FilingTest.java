package app.maquette.ui.library.filing;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilingTest {
    private static final CollectionId POSTERS = new CollectionId("Posters");
    private static final CollectionId CLIENT = new CollectionId("Client");
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger =
            new JournalLedger(journal, TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);
    private final List<String> notes = new ArrayList<>();
    private @Nullable Action undo;
    private int changes;
    private final Filing filing = new Filing(
            ledger,
            new Background(Runnable::run, Runnable::run, failure -> notes.add(failure.toString())),
            new Strings(),
            (words, action) -> {
                notes.add(words);
                undo = action;
            });

    @AfterEach
    void close() {
        ledger.close();
    }

    private String path(CollectionId id) {
        return ledger.balances().tree().path(id);
    }

    @Test
    void aRenamedCollectionKeepsItsMoneyAndTheChangeCanBeTakenBack() {
        filing.setOnChange(() -> changes++);
        ledger.reserve(ask("a", 200_000, "Posters"));
        filing.rename(POSTERS, " Placards\u200B");

        assertThat(path(POSTERS)).isEqualTo("Placards");
        assertThat(ledger.balances().collections().get(POSTERS).sum()).isEqualTo(Money.ofMicros(200_000));
        assertThat(notes).containsExactly("Now Placards. Its money and its pictures stay with it.");
        assertThat(changes).isOne();
        assertThat(undo).isNotNull();
        undo.run();
        assertThat(path(POSTERS)).isEqualTo("Posters");
    }

    @Test
    void oneIsPutIntoAnotherAndTakenOut() {
        filing.move(POSTERS, CLIENT);
        assertThat(path(POSTERS)).isEqualTo("Client / Posters");
        filing.move(POSTERS, null);
        assertThat(path(POSTERS)).isEqualTo("Posters");
        assertThat(notes).containsExactly("Now Client / Posters.", "Now Posters.");
    }

    @Test
    void aNewOneIsNeverOneThatPaidAlready() {
        ledger.reserve(ask("a", 200_000, "Posters"));
        filing.create("Posters", CLIENT);

        assertThat(path(POSTERS)).isEqualTo("Posters");
        var made = ledger.balances().tree().named("Client / Posters");
        assertThat(made).isNotEqualTo(POSTERS);
        assertThat(notes).containsExactly("Client / Posters was made.");
        assertThat(undo).isNull();
    }

    @Test
    void whatCannotBeIsSaidAndWritesNothing() {
        ledger.reserve(ask("a", 200_000, "Posters"));
        filing.rename(POSTERS, " ");
        filing.create("Posters", null);
        filing.move(CLIENT, CLIENT);
        filing.rename(CollectionId.UNFILED, "Rest");

        assertThat(notes)
                .containsExactly(
                        "A collection needs a name without a slash between spaces.",
                        "There is a collection Posters there already.",
                        "Client cannot lie in itself.",
                        "What is filed nowhere keeps its name and its place.");
        assertThat(journal.entries()).hasSize(1);
    }
}
