package app.maquette.ui.kit.control;

import app.maquette.ui.kit.text.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The card of a dialog: what it is about, its body, its buttons at the lower right. FX thread only.
public final class Sheet extends VBox {
    private final HBox buttons = new HBox();

    public Sheet(String title, Node body) {
        var heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        Wrapping.wrap(heading);
        VBox.setVgrow(body, Priority.ALWAYS);
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setVisible(false);
        buttons.managedProperty().bind(buttons.visibleProperty());
        getChildren().setAll(heading, body, buttons);
        getStyleClass().add("dialog-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
    }

    /// A body that is one paragraph.
    public static Sheet of(String title, String text) {
        var paragraph = new Label(text);
        Wrapping.wrap(paragraph);
        paragraph.getStyleClass().add("sheet-text");
        paragraph.setMinHeight(USE_PREF_SIZE);
        return new Sheet(title, paragraph);
    }

    /// From left to right; the main one last.
    public Sheet with(Button... buttons) {
        this.buttons.getChildren().setAll(buttons);
        this.buttons.setVisible(true);
        return this;
    }
}
