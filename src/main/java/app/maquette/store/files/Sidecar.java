package app.maquette.store.files;

import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.store.format.Entries;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.ValueReaders;
import app.maquette.studio.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/// What lies beside a picture: its file and every call that brought these bytes.
public record Sidecar(StoredFile file, List<Maker> makers) {
    public Sidecar {
        makers = List.copyOf(makers);
    }

    public static Sidecar of(JsonObject in) {
        return new Sidecar(ValueReaders.file(in.object("file")), in.list("makers", Maker::of));
    }

    /// One call that brought the picture, with all that is needed to put it back into the library.
    record Maker(Entry.Reserve call, AnsweredPicture produced) {
        public static Maker of(JsonObject in) {
            return new Maker(Entries.reserve(in.object("call")), ValueReaders.produced(in.object("produced")));
        }

        PictureId picture() {
            return new PictureId(call.call(), produced.index());
        }
    }

    /// The same with one more maker, or with that maker's newer facts.
    Sidecar with(Maker maker) {
        var all = new ArrayList<>(makers);
        all.removeIf(known -> known.picture().equals(maker.picture()));
        all.add(maker);
        return new Sidecar(file, all);
    }
}
