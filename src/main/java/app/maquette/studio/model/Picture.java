package app.maquette.studio.model;

import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;

/// One paid picture of a call.
public record Picture(PictureId id, AnsweredPicture produced, State state, Judgement judgement) {
    /// What there is of it.
    public sealed interface State {
        /// Paid, not yet downloaded.
        record Awaited() implements State {}

        record Stored(StoredFile file) implements State {}

        /// Held back by the vendor's safety check, and billed.
        record Withheld() implements State {}

        /// Paid and no longer to be had.
        record Gone(String reason) implements State {}
    }

    public boolean isStored() {
        return state instanceof State.Stored;
    }

    Picture as(State state) {
        return new Picture(id, produced, state, judgement);
    }

    Picture judged(Judgement judgement) {
        return new Picture(id, produced, state, judgement);
    }
}
