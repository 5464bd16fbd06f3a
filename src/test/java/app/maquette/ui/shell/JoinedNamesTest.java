package app.maquette.ui.shell;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.MemoryPreferences;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedNamesTest {
    private final List<String> notes = new ArrayList<>();
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final Ledger ledger =
            new JournalLedger(new MemoryJournal(), TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);

    @Test
    void aNameInSeveralSpellingsIsToldOnceWithoutACapToo() {
        ledger.reserve(ask("a", 200_000, "Acme"));
        ledger.reserve(ask("b", 200_000, "Acme\u00A0"));
        ledger.reserve(ask("c", 200_000, "Zen"));

        tell();
        tell();

        assertThat(notes).containsExactly("“Acme” was written in two ways and is one collection now.");
    }

    @Test
    void whatIsJoinedLaterIsToldThen() {
        ledger.reserve(ask("a", 200_000, "Acme"));
        ledger.reserve(ask("b", 200_000, "Acme\u200B"));
        tell();
        ledger.reserve(ask("c", 200_000, "Zen\u3000 garden"));
        ledger.reserve(ask("d", 200_000, "\uFEFFZen garden"));
        ledger.post(at ->
                new Entry.Cap(at, new CapScope.OneCollection(new CollectionId("Beta")), Money.ofMicros(500_000), ""));
        ledger.reserve(ask("e", 200_000, "Beta\u00A0"));

        tell();

        assertThat(notes)
                .last()
                .isEqualTo("Beta, Zen garden: each was written in several ways and is one collection now.");
    }

    @Test
    void namesInOneSpellingAreNotSpokenOf() {
        ledger.reserve(ask("a", 200_000, "Acme\u00A0"));
        ledger.reserve(ask("b", 200_000, "acme"));

        tell();

        assertThat(notes).isEmpty();
    }

    private void tell() {
        var background = new Background(Runnable::run, Runnable::run, problem -> {
            throw new IllegalStateException(problem);
        });
        new JoinedNames(ledger, preferences, background, new Strings()).tell(notes::add);
    }
}
