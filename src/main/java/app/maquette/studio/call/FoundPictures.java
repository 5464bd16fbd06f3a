package app.maquette.studio.call;

import app.maquette.domain.ImageKey;
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

/// Picture files without a row: those whose call is known get it back, the others are listed. Nothing is deleted.
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
            if (picture.makers().stream().noneMatch(this::isOfKnownCall)) {
                found.add(picture);
            }
        }
        return found;
    }

    private Set<ImageKey> known() {
        var known = new HashSet<ImageKey>();
        int count = library.count(Library.Filter.ALL);
        for (int offset = 0; offset < count; offset += PAGE) {
            for (var shown : library.page(Library.Filter.ALL, offset, PAGE)) {
                if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
                    known.add(file.key());
                }
            }
        }
        library.broughtIn(Integer.MAX_VALUE).forEach(own -> known.add(own.file().key()));
        return known;
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
