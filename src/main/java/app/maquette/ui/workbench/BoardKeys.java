package app.maquette.ui.workbench;

import app.maquette.domain.Verdict;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the board, outside text fields. FX thread only.
final class BoardKeys {
    private final WorkbenchViewModel model;
    private final BoardView view;

    BoardKeys(WorkbenchViewModel model, BoardView view) {
        this.model = model;
        this.view = view;
    }

    void pressed(KeyEvent key) {
        boolean isTaken = key.isShortcutDown() ? withShortcut(key) : !key.isAltDown() && plain(key);
        if (isTaken) {
            key.consume();
        }
    }

    /// What a key holds ends when it is let go.
    void released(KeyEvent key) {
        if (key.getCode() == KeyCode.D) {
            view.grid().setFlipped(false);
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
        return moves(key.getCode()) || judges(key.getCode()) || makes(key);
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
            default -> {
                return false;
            }
        }
        return true;
    }
}
