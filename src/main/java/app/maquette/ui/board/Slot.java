package app.maquette.ui.board;

import app.maquette.domain.StoredFile;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;

/// What stands in one of a call's places for pictures.
public sealed interface Slot {
    /// Ordered and not answered.
    record Expected() implements Slot {}

    /// Answered; its bytes are on their way.
    record Arriving() implements Slot {}

    record Shown(StoredFile file) implements Slot {}

    /// Paid, and its link did not work so far.
    record NotDownloaded() implements Slot {}

    /// Kept, but no picture can be read from it.
    record Undecodable(StoredFile file) implements Slot {}

    /// Held back by the safety check, and billed.
    record Withheld() implements Slot {}

    /// Paid and no longer to be had.
    record Gone(String reason) implements Slot {}

    /// The call ended without this one.
    record Nothing() implements Slot {}

    static Slot of(CallRecord call, int index) {
        boolean underWay = call.state().isUnderWay();
        return call.picture(index)
                .map(picture -> of(picture, underWay))
                .orElseGet(() -> underWay ? new Expected() : new Nothing());
    }

    /// How many places the call has.
    static int count(CallRecord call) {
        int last =
                call.pictures().isEmpty() ? 0 : call.pictures().getLast().id().index() + 1;
        return Math.max(call.order().images(), last);
    }

    /// Whether the call ended and left nothing to look at.
    static boolean isEmpty(CallRecord call) {
        return !call.state().isUnderWay() && call.pictures().isEmpty();
    }

    private static Slot of(Picture picture, boolean underWay) {
        return switch (picture.state()) {
            case Picture.State.Awaited() -> underWay ? new Arriving() : new NotDownloaded();
            case Picture.State.Stored(var file) -> file.decodable() ? new Shown(file) : new Undecodable(file);
            case Picture.State.Withheld() -> new Withheld();
            case Picture.State.Gone(var reason) -> new Gone(reason);
            case Picture.State.Deleted deleted -> new Gone(deleted.said());
        };
    }
}
