package app.maquette.ui.shell;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Hint;
import java.util.Collection;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The strip of screens at the left, with help and settings at its foot. FX thread only.
final class Rail extends VBox {
    private static final double ICON = 20;

    Rail(List<Screen> screens, ShellViewModel model, Collection<Action> foot) {
        getStyleClass().add(Styles.RAIL);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        for (var action : foot) {
            var button = action.iconButton();
            button.getStyleClass().add(Styles.RAIL_BUTTON);
            getChildren().add(button);
        }
        for (int i = 0; i < screens.size(); i++) {
            var screen = screens.get(i);
            var button = button(screen, model, i);
            getChildren()
                    .add(
                            screen.isAtFoot()
                                    ? getChildren().size()
                                    : getChildren().indexOf(gap),
                            button);
        }
    }

    private static ToggleButton button(Screen screen, ShellViewModel model, int number) {
        var button = new ToggleButton(null, screen.icon().node(ICON));
        button.setId("rail-" + screen.name());
        button.getStyleClass().add(Styles.RAIL_BUTTON);
        button.setAccessibleText(screen.title());
        Hint.on(button, screen.title() + "  " + Command.SCREENS.get(number).keys(Context.EVERYWHERE));
        model.screenProperty().subscribe(shown -> button.setSelected(shown.equals(screen.name())));
        button.setOnAction(_ -> {
            model.show(screen.name());
            button.setSelected(true);
        });
        return button;
    }
}
