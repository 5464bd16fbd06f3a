package app.maquette.ui.kit.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One choice in segments of equal width, each with a name and a price below it. FX thread only.
public final class Segmented<T> extends GridPane {
    private final Choices<T> choices = new Choices<>();
    private final Function<T, String> title;
    private final Function<T, String> price;

    public Segmented(Function<T, String> title, Function<T, String> price) {
        this.title = title;
        this.price = price;
        getStyleClass().add("segmented");
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return choices.valueProperty();
    }

    public void setItems(List<T> items) {
        getChildren().clear();
        getColumnConstraints().clear();
        var segments = choices.offer(items, this::segment);
        for (var i = 0; i < segments.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / segments.size());
            getColumnConstraints().add(column);
            if (i > 0) {
                segments.get(i).getStyleClass().add("between");
            }
            add(segments.get(i), i, 0);
        }
        if (!segments.isEmpty()) {
            segments.getFirst().getStyleClass().add("first");
            segments.getLast().getStyleClass().add("last");
        }
    }

    private ToggleButton segment(T item) {
        var name = new Label(title.apply(item));
        var cost = new Label(price.apply(item));
        cost.getStyleClass().add("segment-price");
        var lines = new VBox(name, cost);
        lines.setAlignment(Pos.CENTER);
        var segment = new ToggleButton(null, lines);
        segment.getStyleClass().add("segment");
        segment.setMaxWidth(Double.MAX_VALUE);
        segment.setAccessibleText(name.getText() + ", " + cost.getText());
        return segment;
    }
}
