package app.maquette.ui.board;

import app.maquette.domain.PictureId;
import app.maquette.domain.Size;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Fields;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import java.util.Optional;
import java.util.stream.Stream;

/// The place in focus with everything around it.
public record Focus(Round round, CallRecord call, int index) {
    public PictureId id() {
        return new PictureId(call.id(), index);
    }

    public Slot slot() {
        return Slot.of(call, index);
    }

    public Optional<Picture> picture() {
        return call.picture(index);
    }

    /// A final stands beside the draft it came from.
    public boolean isPair() {
        return call.order().parent() != null && !call.id().equals(round.id());
    }

    /// The draft that a final in focus came from.
    Optional<Focus> draft() {
        var parent = call.order().parent();
        return parent == null || !isPair()
                ? Optional.empty()
                : Optional.of(new Focus(round, round.lead(), parent.index()));
    }

    /// What flipping shows instead: the draft of a final, the newest final of a draft.
    Optional<Focus> counterpart() {
        if (isPair()) {
            return draft();
        }
        var finals = round.finalsOf(id());
        return finals.isEmpty() ? Optional.empty() : Optional.of(new Focus(round, finals.getLast(), 0));
    }

    /// Width over height of the round's pictures, or of what was asked for while there are none.
    public double ratio() {
        var lead = round.lead();
        for (int i = 0; i < Slot.count(lead); i++) {
            if (Slot.of(lead, i) instanceof Slot.Shown(var file) && file.width() > 0 && file.height() > 0) {
                return (double) file.width() / file.height();
            }
        }
        return Stream.of("resolution", "size", Fields.ASPECT_RATIO)
                .flatMap(name -> Size.parse(lead.order().fields().text(name)).stream())
                .findFirst()
                .map(asked -> (double) asked.width() / asked.height())
                .orElse(1.0);
    }

    public Verdict verdict() {
        return picture().map(picture -> picture.judgement().verdict()).orElse(Verdict.NONE);
    }

    public boolean isPick() {
        return verdict() == Verdict.PICK;
    }
}
