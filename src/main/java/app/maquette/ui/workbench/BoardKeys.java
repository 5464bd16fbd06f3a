package app.maquette.ui.workbench;

import app.maquette.domain.request.OperationKind;
import app.maquette.ui.board.BoardOverlays;
import app.maquette.ui.board.BoardView;
import app.maquette.ui.kit.command.Chord;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.JudgingKeys;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.money.Offers;
import app.maquette.ui.kit.picture.TakeoutActions;
import javafx.scene.Node;

/// The keys of the board, outside text fields. FX thread only.
final class BoardKeys {
    private final WorkbenchViewModel model;
    private final BoardView view;
    private final BoardOverlays looks;
    private final TakeoutActions takeout;
    private final Paying paying;

    /// Which keys may spend now: only one whose price is on the screen.
    interface Paying {
        void pay(Runnable what);
    }

    /// @param paying runs what spends on the picture in focus, or does not
    BoardKeys(WorkbenchViewModel model, BoardView view, BoardOverlays looks, TakeoutActions takeout, Paying paying) {
        this.model = model;
        this.view = view;
        this.looks = looks;
        this.takeout = takeout;
        this.paying = paying;
    }

    void listen(Node node, Offers offers) {
        var board = model.board();
        JudgingKeys.bind(new Keymap(Context.COMPARE), board)
                .when(() -> looks.compare().isVisible())
                .bind(Command.FOCUS, digit -> board.focusNumber(digit.number()))
                .bind(Command.MOVE, this::move)
                .on(node);
        JudgingKeys.bind(new Keymap(Context.BOARD), board)
                .bind(Command.FOCUS, digit -> board.focusNumber(digit.number()))
                .bind(Command.STARS, digit -> board.rate(digit.number()))
                .bind(Command.MOVE, this::move)
                .bind(Command.ROUND, page -> board.moveRound(page.key().equals("PgUp") ? -1 : 1))
                .bind(Command.STEP_BACK, board::stepBack)
                .bind(Command.FINALIZE, () -> paying.pay(model.inspector()::finalizeDraft))
                .offering(
                        Command.FINALIZE,
                        () -> offers.of(
                                model.inspector().finalDealProperty().get(),
                                model.inspector().last()))
                .bind(Command.REMIX, () -> paying.pay(model.inspector()::remix))
                .offering(
                        Command.REMIX,
                        () -> offers.of(
                                model.inspector().remixDealProperty().get(),
                                model.inspector().last()))
                .needing(() -> board.focusProperty().get() == null ? offers.noPicture() : "")
                .bind(Command.EDIT, () -> edit(OperationKind.EDIT_REGION))
                .bind(Command.CUT_OUT, () -> edit(OperationKind.REMOVE_BACKGROUND))
                .bind(Command.COMPARE_THEM, looks::openCompare)
                .bind(Command.COPY, () -> model.inspector().shown().ifPresent(takeout::copyPicture))
                .bind(Command.SAVE, () -> model.inspector().shown().ifPresent(takeout::saveAs))
                .hold(
                        Command.FLIP,
                        () -> view.grid().setFlipped(true),
                        () -> view.grid().setFlipped(false))
                .hold(Command.HOLD_LOUPE, looks::holdLoupe, looks::releaseLoupe)
                .on(node);
    }

    private void edit(OperationKind kind) {
        model.inspector().shown().ifPresent(one -> takeout.edit(one, kind));
    }

    private void move(Chord arrow) {
        var board = model.board();
        switch (arrow.key()) {
            case "←" -> board.move(-1, 0);
            case "→" -> board.move(1, 0);
            case "↑" -> board.move(0, -1);
            default -> board.move(0, 1);
        }
    }
}
