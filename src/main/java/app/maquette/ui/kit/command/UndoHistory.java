package app.maquette.ui.kit.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was done and can be taken back, and what was taken back and can be done again. FX thread only.
public final class UndoHistory<T> {
    private static final int MOST = 500;

    private final Deque<T> done = new ArrayDeque<>();
    private final Deque<T> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

    /// Something new was done: what was taken back before is forgotten.
    public void did(T step) {
        done.push(step);
        undone.clear();
        if (done.size() > MOST) {
            done.removeLast();
        }
        tell();
    }

    /// The step to take back.
    public Optional<T> undo() {
        return move(done, undone);
    }

    /// The step to do again.
    public Optional<T> redo() {
        return move(undone, done);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private Optional<T> move(Deque<T> from, Deque<T> to) {
        var step = from.poll();
        if (step != null) {
            to.push(step);
            tell();
        }
        return Optional.ofNullable(step);
    }

    private void tell() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
