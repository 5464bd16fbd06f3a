package app.maquette.ui.kit.control;

import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names at the left, values at the right. FX thread only.
public final class FactList extends GridPane {
    private static final double NAME_WIDTH = 84;

    /// One line.
    ///
    /// @param isMono for seeds and keys
    public record Fact(String name, String value, boolean isMono) {
        public Fact(String name, String value) {
            this(name, value, false);
        }
    }

    public FactList() {
        var names = new ColumnConstraints(NAME_WIDTH);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().setAll(names, values);
        getStyleClass().add("fact-list");
    }

    /// Replaces what is listed.
    public void show(List<Fact> facts) {
        getChildren().clear();
        facts.forEach(this::add);
    }

    public void add(Fact fact) {
        var value = new Label(fact.value());
        Wrapping.wrap(value);
        value.setMinHeight(USE_PREF_SIZE);
        value.getStyleClass().add("fact-value");
        if (fact.isMono()) {
            value.getStyleClass().add(Styles.MONO);
        }
        add(fact.name(), value);
    }

    public void add(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setLabelFor(value);
        // By baselines the pane would take every value for one line high.
        setValignment(label, VPos.TOP);
        setValignment(value, VPos.TOP);
        addRow(getRowCount(), label, value);
    }
}
