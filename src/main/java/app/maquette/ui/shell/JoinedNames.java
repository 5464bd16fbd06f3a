package app.maquette.ui.shell;

import app.maquette.domain.CollectionId;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.LedgerMark;
import app.maquette.studio.port.Preferences;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.function.Consumer;

/// Tells once of collections whose names were spelled in several ways and are one. FX thread only.
public final class JoinedNames {
    private final Ledger ledger;
    private final Preferences preferences;
    private final Background background;
    private final Strings strings;

    public JoinedNames(Ledger ledger, Preferences preferences, Background background, Strings strings) {
        this.ledger = ledger;
        this.preferences = preferences;
        this.background = background;
        this.strings = strings;
    }

    /// Says it where it was never said.
    public void tell(Consumer<String> note) {
        background.job(ledger::state).onSuccess(book -> tell(book, note)).start();
    }

    private void tell(LedgerMark book, Consumer<String> note) {
        var told = preferences.session().joined();
        var names = book.joined().stream().filter(name -> !told.contains(name)).toList();
        if (!names.isEmpty()) {
            var first = names.getFirst();
            note.accept(
                    names.size() == 1
                            ? strings.get("shell.joined.one", first, book.spellings(new CollectionId(first)))
                            : strings.get("shell.joined.all", String.join(", ", names)));
            preferences.changeSession(session -> session.withJoined(names));
        }
    }
}
