package app.maquette.ui.workbench;

import app.maquette.domain.Money;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Brief;
import app.maquette.ui.board.BoardOverlays;
import app.maquette.ui.board.BoardView;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.text.Strings;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// What can be done with the picture on the stage: a button for each key, with its price where it spends. All stand
/// there at all times, so that none comes under the pointer. FX thread only.
final class StageVerbs extends FlowPane {
    private final Strings strings;
    private final ReadOnlyObjectProperty<Brief> brief;

    StageVerbs(
            WorkbenchViewModel model, BoardView board, BoardOverlays looks, TakeoutActions takeout, Strings strings) {
        this.strings = strings;
        brief = model.brief().briefProperty();
        var judge = model.board();
        var inspector = model.inspector();
        var isHere =
                judge.focusProperty().map(_ -> inspector.shown().isPresent()).orElse(false);
        getChildren()
                .setAll(
                        verb(Command.PICK, isHere, () -> judge.toggle(Verdict.PICK)),
                        verb(Command.REJECT, isHere, () -> judge.toggle(Verdict.REJECT)),
                        verb(Command.HOLD_LOUPE, isHere, looks::holdLoupe),
                        verb(Command.COMPARE_THEM, isHere, looks::openCompare),
                        flip(board, isHere),
                        spending(Command.FOUR_MORE, model.brief().dealProperty(), false, model.brief()::draftNew),
                        spending(Command.FINALIZE, inspector.finalDealProperty(), true, inspector::finalizeDraft),
                        spending(Command.REMIX, inspector.remixDealProperty(), true, inspector::remix),
                        verb(Command.COPY, isHere, () -> inspector.shown().ifPresent(takeout::copyPicture)),
                        verb(Command.SAVE, isHere, () -> inspector.shown().ifPresent(takeout::saveAs)));
        getStyleClass().add("stage-verbs");
        setId("verbs");
    }

    private Button verb(Command command, ObservableValue<Boolean> isHere, Runnable what) {
        var button = button(command, "");
        button.disableProperty().bind(isHere.map(here -> !here));
        button.setOnAction(_ -> what.run());
        return button;
    }

    /// Lasts as long as it is pressed, as its key does.
    private Button flip(BoardView board, ObservableValue<Boolean> isHere) {
        var flip = verb(Command.FLIP, isHere, () -> {});
        flip.setOnMousePressed(_ -> board.grid().setFlipped(true));
        flip.setOnMouseReleased(_ -> board.grid().setFlipped(false));
        return flip;
    }

    /// @param isShowing whether it shows for nothing what is here already
    private Button spending(Command command, ObservableValue<PurchaseState> deal, boolean isShowing, Runnable what) {
        var button = button(command, "");
        Rest.of(button, System::nanoTime);
        deal.subscribe(state -> {
            boolean isFree = isShowing && state.isFree();
            var price = isFree
                    ? Money.ZERO.format()
                    : state.quote() == null
                            ? strings.get("workbench.price.none")
                            : state.total().format();
            name(button, command, price);
            button.setDisable(!isFree && !state.canPay());
        });
        button.setOnAction(_ -> what.run());
        return button;
    }

    private Button button(Command command, String price) {
        var button = new Button();
        button.setId("verb-" + word(command));
        button.getStyleClass().add("stage-verb");
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        name(button, command, price);
        return button;
    }

    private void name(Button button, Command command, String price) {
        var keys = command.chords(Context.BOARD).getLast().text();
        // keys: workbench.verb.*
        var words = strings.get("workbench.verb." + word(command), brief.get().images());
        button.setText(strings.get("workbench.verbs.text", keys, words, price).strip());
    }

    private static String word(Command command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
