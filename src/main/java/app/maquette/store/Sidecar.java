package app.maquette.store;

import app.maquette.domain.PictureId;
import app.maquette.domain.Produced;
import app.maquette.domain.StoredFile;
import app.maquette.studio.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/// What lies beside a picture: its file and every call that brought these bytes.
record Sidecar(StoredFile file, List<Maker> makers) {
    Sidecar {
        makers = List.copyOf(makers);
    }

    static Sidecar of(Fields in) {
        return new Sidecar(Parts.file(in.object("file")), in.list("makers", Maker::of));
    }

    /// One call that brought the picture, with all that is needed to put it back into the library.
    record Maker(Entry.Reserve call, Produced produced) {
        static Maker of(Fields in) {
            return new Maker(Entries.reserve(in.object("call").as("RESERVE")), Parts.produced(in.object("produced")));
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
