package app.maquette.ui.workbench;

import app.maquette.domain.Verdict;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the board, outside text fields. FX thread only.
final class BoardKeys {
    private final WorkbenchViewModel model;
    private final BoardView view;
    private final CompareView compare;
    private final LoupeView loupe;

    BoardKeys(WorkbenchViewModel model, BoardView view, CompareView compare, LoupeView loupe) {
        this.model = model;
        this.view = view;
        this.compare = compare;
        this.loupe = loupe;
    }

    void pressed(KeyEvent key) {
        boolean isTaken = key.isShortcutDown() ? withShortcut(key) : !key.isAltDown() && plain(key);
        if (isTaken) {
            key.consume();
        }
    }

    /// What a key holds ends when it is let go.
    void released(KeyEvent key) {
        switch (key.getCode()) {
            case D -> view.grid().setFlipped(false);
            case SPACE -> loupe.close();
            default -> {}
        }
    }

    private boolean withShortcut(KeyEvent key) {
        if (key.getCode() != KeyCode.Z) {
            return false;
        }
        if (key.isShiftDown()) {
            model.board().redo();
        } else {
            model.board().undo();
        }
        return true;
    }

    private boolean plain(KeyEvent key) {
        return rates(key.getCode()) || moves(key.getCode()) || judges(key.getCode()) || makes(key);
    }

    /// Within the loupe the numbers are stars.
    private boolean rates(KeyCode code) {
        int stars = switch (code) {
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            case DIGIT4, NUMPAD4 -> 4;
            case DIGIT5, NUMPAD5 -> 5;
            default -> 0;
        };
        if (stars == 0 || !loupe.isVisible()) {
            return false;
        }
        model.board().rate(stars);
        return true;
    }

    private boolean moves(KeyCode code) {
        var board = model.board();
        switch (code) {
            case DIGIT1, NUMPAD1 -> board.focusNumber(1);
            case DIGIT2, NUMPAD2 -> board.focusNumber(2);
            case DIGIT3, NUMPAD3 -> board.focusNumber(3);
            case DIGIT4, NUMPAD4 -> board.focusNumber(4);
            case LEFT -> board.move(-1, 0);
            case RIGHT -> board.move(1, 0);
            case UP -> board.move(0, -1);
            case DOWN -> board.move(0, 1);
            case PAGE_UP -> board.moveRound(-1);
            case PAGE_DOWN -> board.moveRound(1);
            case BACK_SPACE -> board.stepBack();
            case N -> board.showNews();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean judges(KeyCode code) {
        switch (code) {
            case P -> model.board().judge(Verdict.PICK);
            case X -> model.board().judge(Verdict.REJECT);
            case U -> model.board().judge(Verdict.NONE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean makes(KeyEvent key) {
        switch (key.getCode()) {
            case F -> {
                if (key.isShiftDown()) {
                    model.inspector().remix();
                } else {
                    model.inspector().finalizeDraft();
                }
            }
            case D -> view.grid().setFlipped(true);
            case C -> compare.open();
            case SPACE -> loupe.open();
            default -> {
                return false;
            }
        }
        return true;
    }
}
