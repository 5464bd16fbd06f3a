package app.maquette.ui.board;

import app.maquette.domain.PictureId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The place in focus and the way that led to it. FX thread only.
final class FocusTrail {
    private final ReadOnlyObjectWrapper<@Nullable Focus> focus = new ReadOnlyObjectWrapper<>(this, "focus");
    private final Deque<PictureId> trail = new ArrayDeque<>();
    private final Function<PictureId, Optional<Focus>> find;

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
        var before = focus.get();
        find.apply(place).ifPresent(found -> {
            if (before != null && !before.call().id().equals(found.call().id())) {
                trail.push(before.id());
            }
            focus.set(found);
        });
    }

    /// Shows the place without a way back.
    void show(PictureId place) {
        find.apply(place).ifPresent(focus::set);
    }

    /// From a final to its draft, otherwise to where the focus was before.
    void back() {
        var draft = Optional.ofNullable(focus.get()).flatMap(Focus::draft);
        if (draft.isPresent()) {
            go(draft.get().id());
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
}
