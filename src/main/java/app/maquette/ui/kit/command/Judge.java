package app.maquette.ui.kit.command;

import app.maquette.domain.Verdict;

/// What keys can say of the picture in focus. FX thread only.
public interface Judge {
    void judge(Verdict verdict);

    /// The same stars again take them away, and so does 0.
    void rate(int stars);

    /// Takes the program's last verdict or stars back, wherever they were given.
    void undo();

    void redo();
}
