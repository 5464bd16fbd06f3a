package app.maquette.ui.library.filing;

import app.maquette.domain.CollectionId;
import app.maquette.domain.SameText;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.CollectionTree.Refusal;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gives collections names and places; each change can be taken back. FX thread only.
public final class Filing {
    private final Ledger ledger;
    private final Background background;
    private final Strings strings;
    private final BiConsumer<String, @Nullable Action> notes;
    private Runnable onChange = () -> {};

    /// @param notes told what was done, with what takes it back, or why it was not
    public Filing(Ledger ledger, Background background, Strings strings, BiConsumer<String, @Nullable Action> notes) {
        this.ledger = ledger;
        this.background = background;
        this.strings = strings;
        this.notes = notes;
    }

    /// What was said, and why it was not if it was not.
    ///
    /// @param before null for a new one
    private record Said(
            Entry.Collection fact, Entry.@Nullable Collection before, String path, Optional<Refusal> refusal) {}

    public void setOnChange(Runnable listener) {
        onChange = listener;
    }

    /// What it is called from now on.
    public void rename(CollectionId id, String typed) {
        say(now -> fact(id, SameText.of(typed), now.tree().parent(id).orElse(null)), "library.filing.renamed");
    }

    /// Which one it lies in from now on, null for none.
    public void move(CollectionId id, @Nullable CollectionId parent) {
        say(now -> fact(id, now.tree().name(id), parent), "library.filing.moved");
    }

    /// A new one, empty, that can be chosen in the brief.
    public void create(String typed, @Nullable CollectionId parent) {
        var name = SameText.of(typed);
        say(now -> fact(now.tree().unused(name, now.collections().keySet()), name, parent), "library.filing.made");
    }

    private static Entry.Collection fact(CollectionId id, String name, @Nullable CollectionId parent) {
        return new Entry.Collection(Instant.EPOCH, id, name, parent);
    }

    private void say(Function<Balances, Entry.Collection> what, String words) {
        background
                .job(() -> {
                    var now = ledger.balances();
                    var tree = now.tree();
                    var fact = what.apply(now);
                    var id = fact.collection();
                    var before = fact(id, tree.name(id), tree.parent(id).orElse(null));
                    var refusal = tree.refusal(fact, now.collections().keySet());
                    if (refusal.isEmpty()
                            && !(fact.equals(before) && tree.facts().containsKey(id))) {
                        ledger.post(at -> new Entry.Collection(at, id, fact.name(), fact.parent()));
                    }
                    boolean isNew =
                            !tree.facts().containsKey(id) && !now.collections().containsKey(id);
                    return new Said(fact, isNew ? null : before, tree.with(fact).path(id), refusal);
                })
                .onSuccess(said -> tell(said, words))
                .start();
    }

    private void tell(Said said, String words) {
        // keys: library.filing.refused.*
        said.refusal()
                .ifPresentOrElse(
                        reason -> notes.accept(
                                strings.get(
                                        "library.filing.refused."
                                                + reason.name().toLowerCase(Locale.ROOT),
                                        said.fact().name()),
                                null),
                        () -> {
                            onChange.run();
                            notes.accept(strings.get(words, said.path()), undo(said));
                        });
    }

    /// A new one stays, since nothing that was paid into it may lose its name.
    private @Nullable Action undo(Said said) {
        var before = said.before();
        return before == null || before.equals(said.fact())
                ? null
                : new Action(strings.get("library.filing.undo"), () -> say(_ -> before, "library.filing.undone"));
    }
}
