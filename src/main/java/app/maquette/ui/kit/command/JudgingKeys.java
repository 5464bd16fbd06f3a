package app.maquette.ui.kit.command;

import app.maquette.domain.Verdict;

/// The keys that judge, the same on every screen.
public final class JudgingKeys {
    private JudgingKeys() {}

    /// Verdicts of the place; undo and redo of everywhere.
    public static Keymap bind(Keymap keys, Judge judge) {
        return keys.bind(Command.PICK, () -> judge.judge(Verdict.PICK))
                .bind(Command.REJECT, () -> judge.judge(Verdict.REJECT))
                .bind(Command.CLEAR, () -> judge.judge(Verdict.NONE))
                .bind(Command.UNDO, judge::undo)
                .bind(Command.REDO, judge::redo);
    }
}
