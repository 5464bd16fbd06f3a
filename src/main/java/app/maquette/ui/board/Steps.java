package app.maquette.ui.board;

import app.maquette.domain.PictureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the arrow keys lead from the place in focus.
final class Steps {
    private static final int COLUMNS = 2;

    private Steps() {}

    /// The place so far across and down in the same round: the grid of its drafts, or the row of a draft and its
    /// finals. Empty beyond the edge.
    static Optional<PictureId> within(Focus now, int across, int down) {
        var row = now.isPair() ? pair(now) : drafts(now);
        int at = row.indexOf(now.id());
        int to = at + across + (now.isPair() ? 0 : COLUMNS * down);
        boolean stays = now.isPair() ? down == 0 : down != 0 || to / COLUMNS == at / COLUMNS;
        return to >= 0 && to < row.size() && stays ? Optional.of(row.get(to)) : Optional.empty();
    }

    /// The first place of the round so far below: the next older is 1, the next newer -1.
    ///
    /// @param all newest first
    static Optional<PictureId> toRound(List<Round> all, @Nullable Focus now, int down) {
        int at = now == null
                ? -1
                : all.stream().map(Round::id).toList().indexOf(now.round().id());
        int to = at + down;
        return to >= 0 && to < all.size() ? Optional.of(first(all.get(to))) : Optional.empty();
    }

    static PictureId first(Round round) {
        return new PictureId(round.id(), 0);
    }

    private static List<PictureId> drafts(Focus now) {
        var row = new ArrayList<PictureId>();
        for (int i = 0; i < Slot.count(now.call()); i++) {
            row.add(new PictureId(now.call().id(), i));
        }
        return row;
    }

    private static List<PictureId> pair(Focus now) {
        var row = new ArrayList<PictureId>();
        now.draft().map(Focus::id).ifPresent(draft -> {
            row.add(draft);
            now.round().finalsOf(draft).forEach(made -> row.add(new PictureId(made.id(), 0)));
        });
        return row;
    }
}
