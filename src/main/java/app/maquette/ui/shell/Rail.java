package app.maquette.ui.shell;

import app.maquette.ui.kit.Action;
import app.maquette.ui.kit.Styles;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The strip of screens at the left, with help at its foot. FX thread only.
final class Rail extends VBox {
    private static final double ICON = 20;

    Rail(List<Screen> screens, ShellViewModel model, Action help) {
        getStyleClass().add(Styles.RAIL);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var helpButton = help.iconButton();
        helpButton.getStyleClass().add(Styles.RAIL_BUTTON);
        for (var screen : screens) {
            getChildren().add(button(screen, model, getChildren().size() + 1));
        }
        getChildren().addAll(gap, helpButton);
    }

    private static ToggleButton button(Screen screen, ShellViewModel model, int number) {
        var button = new ToggleButton(null, screen.icon().node(ICON));
        button.setId("rail-" + screen.name());
        button.getStyleClass().add(Styles.RAIL_BUTTON);
        button.setAccessibleText(screen.title());
        button.setTooltip(new Tooltip(screen.title() + "  Ctrl+" + number));
        model.screenProperty().subscribe(shown -> button.setSelected(shown.equals(screen.name())));
        button.setOnAction(_ -> {
            model.show(screen.name());
            button.setSelected(true);
        });
        return button;
    }
}
