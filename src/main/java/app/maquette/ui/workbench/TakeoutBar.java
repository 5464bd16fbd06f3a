package app.maquette.ui.workbench;

import app.maquette.domain.request.OperationKind;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What can be done with a final: drag it out, save, copy, show in the file manager. FX thread only.
final class TakeoutBar extends VBox {
    private final InspectorViewModel model;
    private final Strings strings;
    private final TakeoutActions takeout;
    private final Button copySeed;

    TakeoutBar(InspectorViewModel model, CallTexts words, Node preview) {
        this.model = model;
        this.strings = words.strings();
        this.takeout = new TakeoutActions(model.takeout(), strings);
        this.copySeed =
                action("workbench.takeout.copy-seed", Icon.COPY, this::copySeed).button();
        var buttons = new FlowPane();
        buttons.getStyleClass().add("takeout-buttons");
        actions().forEach(action -> buttons.getChildren().add(action.button()));
        copySeed.managedProperty().bind(copySeed.visibleProperty());
        buttons.getChildren().add(buttons.getChildren().size() - 1, copySeed);
        var hint = new Label(strings.get("workbench.takeout.drag"));
        hint.getStyleClass().addAll("muted", "small");
        Wrapping.wrap(hint);
        getChildren().setAll(buttons, hint);
        getStyleClass().add("takeout");
        takeout.dragFrom(preview, () -> model.shown().stream().toList());
    }

    /// The picture in focus is another one: a seed that was not told cannot be copied.
    void refresh() {
        copySeed.setVisible(model.shown()
                .filter(shown -> shown.picture().produced().isSeedTold())
                .isPresent());
    }

    private void copySeed(Shown shown) {
        takeout.copyText(String.valueOf(shown.picture().produced().seed()));
    }

    private List<Action> actions() {
        return List.of(
                Command.EDIT.action(
                        Context.BOARD,
                        strings,
                        () -> model.shown().ifPresent(one -> takeout.edit(one, OperationKind.EDIT_REGION))),
                Command.SAVE.action(Context.BOARD, strings, () -> model.shown().ifPresent(takeout::saveAs)),
                Command.COPY.action(Context.BOARD, strings, () -> model.shown().ifPresent(takeout::copyPicture)),
                action(
                        "workbench.takeout.copy-prompt",
                        Icon.COPY,
                        shown -> takeout.copyText(shown.picture().produced().prompt())),
                action("workbench.takeout.reveal", Icon.REVEAL, takeout::reveal));
    }

    private Action action(String key, Icon icon, Consumer<Shown> what) {
        return new Action(strings.get(key), icon, null, () -> model.shown().ifPresent(what));
    }
}
