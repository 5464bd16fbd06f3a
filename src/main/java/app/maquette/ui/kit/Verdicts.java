package app.maquette.ui.kit;

import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.studio.Judging;
import app.maquette.studio.Picture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// Verdicts and stars as they are given, recorded one after another in the order of the keys, with undo and redo.
/// FX thread only.
public final class Verdicts {
    private final Judging judging;
    private final Background background;
    private final UndoHistory<Change> history = new UndoHistory<>();
    private final Deque<Write> waiting = new ArrayDeque<>();
    private final Map<PictureId, Judgement> unwritten = new HashMap<>();
    private boolean writing;

    private record Change(PictureId picture, Judgement before, Judgement after) {}

    private record Write(PictureId picture, Judgement judgement) {}

    public Verdicts(Judging judging, Background background) {
        this.judging = judging;
        this.background = background;
    }

    /// Judges the picture as it is known now; what changes nothing is not recorded.
    public void judge(Picture picture, UnaryOperator<Judgement> verdict) {
        var before = unwritten.getOrDefault(picture.id(), picture.judgement());
        var after = verdict.apply(before);
        if (!after.equals(before)) {
            history.did(new Change(picture.id(), before, after));
            write(new Write(picture.id(), after));
        }
    }

    /// Takes the last verdict back; returns whose it was.
    public Optional<PictureId> undo() {
        return history.undo().map(change -> write(new Write(change.picture(), change.before())));
    }

    public Optional<PictureId> redo() {
        return history.redo().map(change -> write(new Write(change.picture(), change.after())));
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    private PictureId write(Write write) {
        unwritten.put(write.picture(), write.judgement());
        waiting.add(write);
        next();
        return write.picture();
    }

    private void next() {
        var write = writing ? null : waiting.poll();
        if (write == null) {
            return;
        }
        writing = true;
        background
                .job(() -> {
                    judging.judge(write.picture(), write.judgement());
                    return write;
                })
                .atEnd(() -> {
                    writing = false;
                    if (waiting.stream().noneMatch(later -> later.picture().equals(write.picture()))) {
                        unwritten.remove(write.picture());
                    }
                    next();
                })
                .start();
    }
}
