package app.maquette.studio.model;

import app.maquette.domain.FiledAs;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;

/// One paid picture of a call.
public record Picture(PictureId id, AnsweredPicture produced, State state, Judgement judgement, FiledAs filed) {
    public Picture(PictureId id, AnsweredPicture produced, State state, Judgement judgement) {
        this(id, produced, state, judgement, FiledAs.NOTHING);
    }

    /// What there is of it.
    public sealed interface State {
        /// Paid, not yet downloaded.
        record Awaited() implements State {}

        record Stored(StoredFile file) implements State {}

        /// Held back by the vendor's safety check, and billed.
        record Withheld() implements State {}

        /// Paid and no longer to be had.
        record Gone(String reason) implements State {}

        /// Thrown away for ever by the designer; what its file was.
        record Deleted(StoredFile file) implements State {
            /// In one English sentence.
            public String said() {
                return "You deleted it.";
            }
        }
    }

    public boolean isStored() {
        return state instanceof State.Stored;
    }

    Picture as(State state) {
        return new Picture(id, produced, state, judgement, filed);
    }

    /// The same with another judgement.
    public Picture judged(Judgement judgement) {
        return new Picture(id, produced, state, judgement, filed);
    }

    /// The same filed anew. Only what lies in the trash is deleted.
    public Picture filed(Refiling change) {
        var to = change instanceof Refiling.Delete && filed.inTrash() && state instanceof State.Stored(var file)
                ? new State.Deleted(file)
                : state;
        return new Picture(id, produced, to, judgement, change.on(filed));
    }
}
