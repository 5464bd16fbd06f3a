package app.maquette.studio.call;

import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.FoundFiles;
import app.maquette.studio.port.FoundPicture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.PictureStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Picture files without a row: those whose call is known get it back, the others are listed. Nothing is deleted but
/// what the trash was emptied of.
/// Blocking; thread-safe.
public final class FoundPictures {
    private static final int PAGE = 500;

    private final FoundFiles files;
    private final Library library;
    private final Consumer<Function<Instant, Entry>> post;

    /// @param post records an entry, made with the ledger's own time
    public FoundPictures(FoundFiles files, Library library, Consumer<Function<Instant, Entry>> post) {
        this.files = files;
        this.library = library;
        this.post = post;
    }

    /// Those that stay without a row, since the journal does not know their calls.
    public List<FoundPicture> look() {
        var found = new ArrayList<FoundPicture>();
        for (var picture : files.unknownTo(known())) {
            if (!picture.makers().isEmpty() && files.remove(picture.file().key(), this::isDeleted)) {
                // The trash was emptied, and the process died before its files were gone.
                continue;
            }
            if (picture.makers().stream().noneMatch(this::isOfKnownCall)) {
                found.add(picture);
            }
        }
        return found;
    }

    private Set<ImageKey> known() {
        var known = new HashSet<ImageKey>();
        for (var shelf : List.of(Library.Shelf.ALL, Library.Shelf.TRASH)) {
            var all = new Library.Filter("", null, shelf, 0);
            int count = library.count(all);
            for (int offset = 0; offset < count; offset += PAGE) {
                for (var shown : library.page(all, offset, PAGE)) {
                    if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
                        known.add(file.key());
                    }
                }
            }
        }
        library.broughtIn(Integer.MAX_VALUE).forEach(own -> known.add(own.file().key()));
        return known;
    }

    private boolean isDeleted(PictureId id) {
        return library.call(id.call())
                .flatMap(call -> call.picture(id.index()))
                .filter(picture -> picture.state() instanceof Picture.State.Deleted)
                .isPresent();
    }

    /// A known call is under way, or awaits its picture, or gave it up: only then the row is missing and is given back.
    private boolean isOfKnownCall(PictureStore.Kept kept) {
        var call = library.call(kept.call().call());
        call.flatMap(one -> one.picture(kept.picture().index()))
                .filter(picture -> picture.state() instanceof Picture.State.Gone)
                .ifPresent(_ ->
                        post.accept(at -> new Entry.Stored(at, kept.picture().call(), kept.produced(), kept.file())));
        return call.isPresent();
    }
}
