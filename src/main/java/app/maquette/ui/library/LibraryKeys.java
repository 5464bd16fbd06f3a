package app.maquette.ui.library;

import app.maquette.domain.request.OperationKind;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.JudgingKeys;
import app.maquette.ui.kit.command.Keymap;
import java.util.List;
import javafx.scene.Node;

/// The keys of the library. None of them spends. FX thread only.
final class LibraryKeys {
    private final LibraryViewModel model;
    private final GalleryView gallery;
    private final LibraryOverlays looks;
    private final LibraryActions actions;
    private final List<? extends Node> over;

    /// @param over what may lie over the gallery; what was found, or is not here, has no verdicts
    LibraryKeys(
            LibraryViewModel model,
            GalleryView gallery,
            LibraryOverlays looks,
            LibraryActions actions,
            List<? extends Node> over) {
        this.over = over;
        this.model = model;
        this.gallery = gallery;
        this.looks = looks;
        this.actions = actions;
    }

    void listen(Node view) {
        new Keymap(Context.EVERYWHERE)
                .when(this::isCovered)
                .bind(Command.STEP_OUT, () -> over.forEach(one -> one.setVisible(false)))
                .on(view);
        JudgingKeys.bind(new Keymap(Context.COMPARE), model)
                .when(() -> !isCovered() && looks.isComparing())
                .bind(Command.FOCUS, digit -> looks.compare().focus(digit.number()))
                .bind(Command.MOVE, arrow -> model.chosen().step(arrow.key().equals("←") ? -1 : 1))
                .on(view);
        JudgingKeys.bind(new Keymap(Context.LIBRARY), model)
                .when(() -> !isCovered())
                .bindIf(Command.STARS, digit -> rate(digit.number()))
                .bindIf(Command.NO_STARS, digit -> rate(digit.number()))
                .bind(Command.SAVE, actions::save)
                .bind(Command.COPY, actions::copy)
                .bind(Command.EDIT, () -> actions.edit(OperationKind.EDIT_REGION))
                .bind(Command.CUT_OUT, () -> actions.edit(OperationKind.REMOVE_BACKGROUND))
                .bind(Command.SEARCH, this::search)
                .hold(Command.HOLD_LOUPE, looks::hold, looks::letGo)
                .bind(Command.COMPARE_THEM, this::compare)
                .bindIf(Command.OPEN, _ -> looks.close())
                .bindIf(Command.STEP_BACK, _ -> steppedBack())
                .bindIf(Command.STEP_OUT, _ -> steppedBack())
                .on(view);
    }

    private boolean isCovered() {
        return over.stream().anyMatch(Node::isVisible);
    }

    private boolean rate(int stars) {
        if (!looks.isComparing()) {
            model.rate(stars);
        }
        return !looks.isComparing();
    }

    private void search() {
        gallery.search().requestFocus();
        gallery.search().selectAll();
    }

    private void compare() {
        if (!looks.close()) {
            looks.compareChosen();
        }
    }

    /// Closes what is open, then chooses the one in focus alone, then searches for nothing.
    private boolean steppedBack() {
        if (looks.close()) {
            return true;
        }
        if (model.chosen().count() > 1) {
            model.chosen().focus(model.chosen().focus());
            return true;
        }
        boolean searched = !model.query().searchProperty().get().isEmpty();
        model.query().searchProperty().set("");
        return searched;
    }
}
