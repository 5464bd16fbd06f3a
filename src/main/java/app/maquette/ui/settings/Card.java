package app.maquette.ui.settings;

import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Wrapping;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A framed part of the settings. FX thread only.
class Card extends VBox {
    Card(String title, Node... parts) {
        getChildren().add(new SectionHeading(title));
        getChildren().addAll(parts);
        getStyleClass().addAll(Styles.CARD, "settings-card");
    }

    /// What a setting means, in a sentence or two.
    static Label help(String text) {
        var help = new Label(text);
        Wrapping.wrap(help);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return help;
    }

    /// A name with what is set beside it.
    static HBox line(String name, Node... values) {
        var label = new Label(name);
        label.getStyleClass().add("settings-name");
        label.setLabelFor(values[0]);
        var line = new HBox(label);
        line.getChildren().addAll(values);
        line.getStyleClass().add("settings-line");
        return line;
    }
}
