package app.maquette.ui.workbench;

import app.maquette.ui.board.BoardOverlays;
import app.maquette.ui.board.BoardView;
import app.maquette.ui.kit.command.JudgingKeys;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the board, outside text fields. FX thread only.
final class BoardKeys {
    private final WorkbenchViewModel model;
    private final BoardView view;
    private final BoardOverlays looks;
    private final JudgingKeys judging;

    BoardKeys(WorkbenchViewModel model, BoardView view, BoardOverlays looks) {
        this.model = model;
        this.view = view;
        this.looks = looks;
        judging = new JudgingKeys(model.board());
    }

    void pressed(KeyEvent key) {
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown();
        if (judging.judges(key) || (isPlain && plain(key))) {
            key.consume();
        }
    }

    /// What a key holds ends when it is let go.
    void released(KeyEvent key) {
        switch (key.getCode()) {
            case D -> view.grid().setFlipped(false);
            case SPACE -> looks.releaseLoupe();
            default -> {}
        }
    }

    private boolean plain(KeyEvent key) {
        return rates(key) || moves(key.getCode()) || makes(key);
    }

    /// Within the loupe the numbers are stars.
    private boolean rates(KeyEvent key) {
        return looks.loupe().isVisible() && judging.rates(key);
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
            case C -> looks.openCompare();
            case SPACE -> looks.holdLoupe();
            default -> {
                return false;
            }
        }
        return true;
    }
}
