package app.maquette.ui.library;

import app.maquette.ui.kit.command.JudgingKeys;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the library, outside text fields. None of them spends. FX thread only.
final class LibraryKeys {
    private final LibraryViewModel model;
    private final GalleryView gallery;
    private final LibraryOverlays looks;
    private final LibraryActions actions;
    private final List<? extends Node> over;
    private final JudgingKeys judging;

    /// @param over what may lie over the gallery
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
        judging = new JudgingKeys(model);
    }

    void pressed(KeyEvent key) {
        if (over.stream().anyMatch(Node::isVisible)) {
            closeOver(key);
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
            gallery.search().requestFocus();
            gallery.search().selectAll();
            key.consume();
        } else if (!(key.getTarget() instanceof TextInputControl) && takes(key)) {
            key.consume();
        }
    }

    /// What a key holds ends when it is let go.
    void released(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE) {
            looks.letGo();
        }
    }

    /// What was found, or is not here, has no verdicts.
    private void closeOver(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            over.forEach(view -> view.setVisible(false));
            key.consume();
        }
    }

    private boolean takes(KeyEvent key) {
        return judging.judges(key) || judging.rates(key) || actions.runs(key) || looksAround(key);
    }

    private boolean looksAround(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case SPACE -> looks.hold();
            case C -> {
                if (!looks.close()) {
                    looks.compareChosen();
                }
            }
            case ENTER -> {
                return looks.close();
            }
            case LEFT, RIGHT -> {
                if (!looks.isComparing()) {
                    return false;
                }
                model.chosen().step(key.getCode() == KeyCode.LEFT ? -1 : 1);
            }
            case ESCAPE -> {
                return steppedBack();
            }
            default -> {
                return false;
            }
        }
        return true;
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
