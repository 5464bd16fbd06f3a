package app.maquette.ui.shell;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.util.Arrays;
import java.util.Comparator;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// The sheet of keys: what each does, by where it does it. FX thread only.
public final class KeysSheet {
    private static final int COLUMNS = 3;

    private KeysSheet() {}

    public static Sheet of(Strings strings) {
        var groups = new HBox();
        groups.getStyleClass().add("keys-groups");
        // The longest group comes first and the shortest column takes the next, so that all of them fit a small window.
        int[] rows = new int[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            var column = new VBox();
            column.getStyleClass().add("keys-column");
            groups.getChildren().add(column);
        }
        var longestFirst = Arrays.stream(Context.values())
                .sorted(Comparator.comparingInt(
                        (Context context) -> -Command.in(context).size()))
                .toList();
        for (var context : longestFirst) {
            int shortest = 0;
            for (int i = 1; i < COLUMNS; i++) {
                shortest = rows[i] < rows[shortest] ? i : shortest;
            }
            rows[shortest] += Command.in(context).size() + 2;
            ((VBox) groups.getChildren().get(shortest)).getChildren().add(group(context, strings));
        }
        // A low window shows a part of it, moved by the wheel and by the arrow keys.
        return new Sheet(strings.get("shell.keys.title"), new ScrollPane(groups));
    }

    private static VBox group(Context context, Strings strings) {
        var rows = new GridPane();
        rows.getStyleClass().add("keys-rows");
        int row = 0;
        for (var command : Command.in(context)) {
            var caps = new HBox();
            caps.getStyleClass().add("keys-caps");
            command.caps(context).forEach(key -> caps.getChildren().add(key.equals("–") ? dash() : new KeyCap(key)));
            rows.addRow(row++, caps, new Label(command.text(strings)));
            var constraints = new RowConstraints();
            constraints.setValignment(VPos.CENTER);
            rows.getRowConstraints().add(constraints);
        }
        var box = new VBox(new SectionHeading(strings.get(context.textKey())), rows);
        box.getStyleClass().add("keys-group");
        return box;
    }

    private static Label dash() {
        var dash = new Label("–");
        dash.getStyleClass().add(Styles.MUTED);
        return dash;
    }
}
