package app.maquette.ui.kit.control;

import app.maquette.ui.kit.text.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands where nothing is yet: why, and what to do about it.
public final class EmptyState extends VBox {
    private static final double ICON_SIZE = 40;
    private static final double TEXT_WIDTH = 380;

    public EmptyState(Icon icon, String title, String text, @Nullable Action action) {
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        var body = new Label(text);
        body.getStyleClass().add("empty-text");
        Wrapping.wrap(body);
        body.setMaxWidth(TEXT_WIDTH);
        body.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(icon.node(ICON_SIZE), heading, body);
        if (action != null) {
            getChildren().add(action.button());
        }
        getStyleClass().add("empty-state");
    }
}
