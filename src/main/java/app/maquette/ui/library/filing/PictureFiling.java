package app.maquette.ui.library.filing;

import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.SameText;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.command.Filings;
import app.maquette.ui.kit.task.Background;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tags, notes, labels, another collection and the trash for all pictures that are chosen. FX thread only.
public final class PictureFiling {
    private final Filings filings;
    private final Ledger ledger;
    private final Background background;
    private final Consumer<Consumer<List<Shown>>> chosen;
    private final BiConsumer<String, Filings.Done> told;

    /// @param chosen hands over those that are chosen, read where they are not here
    /// @param told which words say what was done
    public PictureFiling(
            Filings filings,
            Ledger ledger,
            Background background,
            Consumer<Consumer<List<Shown>>> chosen,
            BiConsumer<String, Filings.Done> told) {
        this.filings = filings;
        this.ledger = ledger;
        this.background = background;
        this.chosen = chosen;
        this.told = told;
    }

    /// Several are parted by commas.
    public void tag(String typed) {
        Stream.of(typed.split(",", -1))
                .map(FiledAs::tag)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .forEach(tag -> file(new Refiling.Tag(tag), "library.filed.tagged"));
    }

    public void untag(String tag) {
        file(new Refiling.Untag(tag), "library.filed.untagged");
    }

    /// Empty takes it away.
    public void note(String typed) {
        file(new Refiling.Note(SameText.of(typed)), "library.filed.noted");
    }

    /// The same again takes it away where all have it.
    public void label(FiledAs.Label label) {
        chosen.accept(all -> {
            boolean has = all.stream().allMatch(shown -> shown.picture().filed().label() == label);
            file(all, new Refiling.Mark(has ? FiledAs.Label.NONE : label), "library.filed.labelled");
        });
    }

    public void into(CollectionId collection) {
        file(new Refiling.Into(collection), "library.filed.moved");
    }

    /// By its path or name; one that is not known is new.
    public void into(String typed) {
        if (!SameText.isEmpty(typed)) {
            background
                    .job(() -> ledger.balances().tree().named(typed))
                    .onSuccess(this::into)
                    .start();
        }
    }

    public void discard() {
        file(new Refiling.Trash(), "library.filed.trashed");
    }

    public void restore() {
        file(new Refiling.Restore(), "library.filed.restored");
    }

    /// Hands over the note of the one that is chosen; nothing for several.
    void note(Consumer<String> sink) {
        chosen.accept(all ->
                sink.accept(all.size() == 1 ? all.getFirst().picture().filed().note() : ""));
    }

    private void file(Refiling change, String words) {
        chosen.accept(all -> file(all, change, words));
    }

    private void file(List<Shown> all, Refiling change, String words) {
        List<PictureId> ids = all.stream().map(Shown::picture).map(Picture::id).toList();
        filings.file(ids, change, done -> {
            if (done.count() > 0) {
                told.accept(words, done);
            }
        });
    }
}
