package app.maquette.ui.kit.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Makes the plain tables of the screens.
public final class Tables {
    public static final double ROW = 32;
    private static final double HEADER = 30;

    private Tables() {}

    public static <T> TableColumn<T, String> column(String title, double width, Function<T, String> value) {
        var column = new TableColumn<T, String>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue() == null ? "" : value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    public static <T> TableColumn<T, String> numbers(String title, double width, Function<T, String> value) {
        var column = column(title, width, value);
        column.getStyleClass().addAll(Styles.RIGHT, Styles.NUMBERS);
        return column;
    }

    /// As high as its rows, up to `most`.
    public static void fit(TableView<?> table, int most) {
        double height = HEADER + Math.clamp(table.getItems().size(), 1, most) * ROW;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }
}
