package app.maquette.ui.kit.control;

import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A quiet heading in capitals with a remark, or a small control, at its right. FX thread only.
public final class SectionHeading extends HBox {
    private final Label heading = new Label();
    private final Label note = new Label();

    public SectionHeading(String title) {
        this(title, "");
    }

    public SectionHeading(String title, String remark) {
        this(title.toUpperCase(Locale.ROOT), title, remark);
    }

    private SectionHeading(String shown, String spoken, String remark) {
        heading.setText(shown);
        heading.setAccessibleText(spoken);
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        note.setText(remark);
        note.getStyleClass().add("section-note");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().setAll(heading, between, note);
        getStyleClass().add("section-heading");
    }

    /// As written, without capitals: for the days of a gallery.
    public static SectionHeading plain(String title, String remark) {
        var plain = new SectionHeading(title, title, remark);
        plain.heading.accessibleTextProperty().bind(plain.heading.textProperty());
        plain.getStyleClass().add("plain");
        return plain;
    }

    /// Shown as set.
    public StringProperty titleProperty() {
        return heading.textProperty();
    }

    public StringProperty noteProperty() {
        return note.textProperty();
    }

    /// A control in the place of the remark.
    public SectionHeading with(Node control) {
        getChildren().set(2, control);
        return this;
    }
}
