package app.maquette.ui.kit.command;

import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.studio.call.Judging;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.task.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// Verdicts and stars as they are given, recorded one after another in the order of the keys, with undo and redo.
/// FX thread only.
public final class Verdicts {
    private final Judging judging;
    private final Background background;
    private final UndoHistory<Step> history = new UndoHistory<>();
    private final Deque<Write> waiting = new ArrayDeque<>();
    private final Map<PictureId, Judgement> unwritten = new HashMap<>();
    private boolean writing;

    private record Change(PictureId picture, Judgement before, Judgement after) {}

    /// What was done, of several pictures the first.
    private record Step(PictureId picture, Runnable back, Runnable again) {}

    private record Write(PictureId picture, Judgement judgement) {}

    public Verdicts(Judging judging, Background background) {
        this.judging = judging;
        this.background = background;
    }

    /// Judges the picture as it is known now; what changes nothing is not recorded.
    public void judge(Picture picture, UnaryOperator<Judgement> verdict) {
        judge(List.of(picture), verdict);
    }

    /// Judges several at once, to be taken back at once.
    public void judge(List<Picture> pictures, UnaryOperator<Judgement> verdict) {
        var changes = new ArrayList<Change>();
        for (var picture : pictures) {
            var before = known(picture);
            var after = verdict.apply(before);
            if (!after.equals(before)) {
                changes.add(new Change(picture.id(), before, after));
            }
        }
        if (!changes.isEmpty()) {
            Runnable again = () -> changes.forEach(change -> write(change.picture(), change.after()));
            did(
                    changes.getFirst().picture(),
                    () -> changes.forEach(change -> write(change.picture(), change.before())),
                    again);
            again.run();
        }
    }

    /// Something else was done to pictures that the same keys take back.
    void did(PictureId picture, Runnable back, Runnable again) {
        history.did(new Step(picture, back, again));
    }

    /// What was said of the picture last, recorded yet or not.
    public Judgement known(Picture picture) {
        return unwritten.getOrDefault(picture.id(), picture.judgement());
    }

    /// Takes the last verdict, or what else was done, back; returns whose it was, of several the first.
    public Optional<PictureId> undo() {
        return history.undo().map(step -> {
            step.back().run();
            return step.picture();
        });
    }

    public Optional<PictureId> redo() {
        return history.redo().map(step -> {
            step.again().run();
            return step.picture();
        });
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    private void write(PictureId picture, Judgement judgement) {
        unwritten.put(picture, judgement);
        waiting.add(new Write(picture, judgement));
        next();
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
