package app.maquette.studio.inbox;

import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.FoundFiles;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was thrown away. It never empties by itself; emptying it is the one thing that deletes a picture's file.
/// Blocking; thread-safe.
public final class Trash {
    private static final Filter ALL = new Filter("", null, Shelf.TRASH, 0);
    private static final int PAGE = 500;

    private final Gate gate;
    private final Library library;
    private final FoundFiles files;

    public Trash(Gate gate, Library library, FoundFiles files) {
        this.gate = gate;
        this.library = library;
        this.files = files;
    }

    /// What lies in it.
    ///
    /// @param cost what was paid for these pictures, and stays paid
    public record Contents(List<PictureId> pictures, Set<ImageKey> files, Money cost) {
        public Contents {
            pictures = List.copyOf(pictures);
            files = Set.copyOf(files);
        }

        public int count() {
            return pictures.size();
        }
    }

    public Contents contents() {
        var pictures = new ArrayList<PictureId>();
        var keys = new LinkedHashSet<ImageKey>();
        var cost = Money.ZERO;
        for (var page = library.page(ALL, 0, PAGE); !page.isEmpty(); page = library.page(ALL, pictures.size(), PAGE)) {
            for (var shown : page) {
                pictures.add(shown.picture().id());
                cost = cost.plus(shown.call().each());
                if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
                    keys.add(file.key());
                }
            }
        }
        return new Contents(pictures, keys, cost);
    }

    /// Deletes these for ever, as far as they still lie in it: first in the journal, then their files. Returns how many
    /// files are left, since they are needed elsewhere or cannot be removed now.
    public int delete(Contents asked) {
        gate.file(asked.pictures(), new Refiling.Delete());
        int left = 0;
        for (var key : asked.files()) {
            left += remove(key) ? 0 : 1;
        }
        return left;
    }

    private boolean remove(ImageKey key) {
        try {
            return library.broughtIn(key).isEmpty() && files.remove(key, this::isDeleted);
        } catch (StorageException e) {
            Log.of(Trash.class).log(Level.WARNING, "a file of the emptied trash stays for now", e);
            return false;
        }
    }

    private boolean isDeleted(PictureId id) {
        return library.call(id.call())
                .flatMap(call -> call.picture(id.index()))
                .filter(picture -> picture.state() instanceof Picture.State.Deleted)
                .isPresent();
    }
}
