package app.maquette.ui.kit.command;

import app.maquette.domain.Verdict;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that judge, the same on every screen: verdicts, stars, undo and redo. FX thread only.
public final class JudgingKeys {
    private static final int MOST = 5;
    private final Judge judge;

    public JudgingKeys(Judge judge) {
        this.judge = judge;
    }

    /// P, X and U; Ctrl+Z and Ctrl+Shift+Z. False for every other key.
    public boolean judges(KeyEvent key) {
        if (key.isShortcutDown()) {
            return key.getCode() == KeyCode.Z && steps(key.isShiftDown());
        }
        return !key.isAltDown() && judges(key.getCode());
    }

    /// The digits 0 to 5, also of the number pad. False for every other key.
    public boolean rates(KeyEvent key) {
        int stars = stars(key.getCode());
        if (stars < 0 || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        judge.rate(stars);
        return true;
    }

    private boolean steps(boolean forward) {
        if (forward) {
            judge.redo();
        } else {
            judge.undo();
        }
        return true;
    }

    private boolean judges(KeyCode code) {
        switch (code) {
            case P -> judge.judge(Verdict.PICK);
            case X -> judge.judge(Verdict.REJECT);
            case U -> judge.judge(Verdict.NONE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static int stars(KeyCode code) {
        for (int stars = 0; stars <= MOST; stars++) {
            if (code.getName().equals(String.valueOf(stars)) || code.getName().equals("Numpad " + stars)) {
                return stars;
            }
        }
        return -1;
    }
}
