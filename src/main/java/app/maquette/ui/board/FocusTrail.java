package app.maquette.ui.board;

import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.Picture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The place in focus, the way that led to it, and whether something is being judged there. FX thread only.
final class FocusTrail {
    private final ReadOnlyObjectWrapper<@Nullable Focus> focus = new ReadOnlyObjectWrapper<>(this, "focus");
    private final Deque<PictureId> trail = new ArrayDeque<>();
    private final Function<PictureId, Optional<Focus>> find;
    private boolean touched;

    /// @param find the place as it is known now, empty for a call that is not known
    FocusTrail(Function<PictureId, Optional<Focus>> find) {
        this.find = find;
    }

    ReadOnlyObjectProperty<@Nullable Focus> property() {
        return focus.getReadOnlyProperty();
    }

    @Nullable
    Focus now() {
        return focus.get();
    }

    /// The designer goes there.
    void go(PictureId place) {
        touched = true;
        moveTo(place);
    }

    /// Something new comes into focus by itself.
    void come(PictureId place) {
        touched = false;
        moveTo(place);
    }

    /// Shows the place without a way back.
    void show(PictureId place) {
        find.apply(place).ifPresent(focus::set);
    }

    /// From a final to its draft, otherwise to where the focus was before.
    void back() {
        var draft = Optional.ofNullable(focus.get()).flatMap(Focus::draft);
        touched = true;
        if (draft.isPresent()) {
            moveTo(draft.get().id());
        } else if (!trail.isEmpty()) {
            show(trail.pop());
        }
    }

    /// Takes what is in focus as it is known now.
    void refresh() {
        var now = focus.get();
        if (now != null) {
            show(now.id());
        }
    }

    /// The designer has judged what is in focus.
    void touch() {
        touched = true;
    }

    /// Something was touched in this round and not all of it has its verdict.
    boolean isJudging() {
        var now = focus.get();
        return touched
                && now != null
                && now.round().calls().flatMap(call -> call.pictures().stream()).anyMatch(FocusTrail::isOpen);
    }

    private static boolean isOpen(Picture picture) {
        return picture.isStored() && picture.judgement().verdict() == Verdict.NONE;
    }

    private void moveTo(PictureId place) {
        var before = focus.get();
        find.apply(place).ifPresent(found -> {
            if (before != null && !before.call().id().equals(found.call().id())) {
                trail.push(before.id());
            }
            focus.set(found);
        });
    }
}
