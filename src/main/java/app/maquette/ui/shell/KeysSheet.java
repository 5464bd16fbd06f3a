package app.maquette.ui.shell;

import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.text.Strings;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// The sheet of keys: what each does, by where it does it. FX thread only.
public final class KeysSheet {
    private static final int COLUMNS = 2;
    private static final String[] GROUPS = {"board", "brief", "library", "window"};

    private KeysSheet() {}

    public static Sheet of(Strings strings) {
        var groups = new GridPane();
        groups.getStyleClass().add("keys-groups");
        for (int i = 0; i < GROUPS.length; i++) {
            groups.add(group(GROUPS[i], strings), i % COLUMNS, i / COLUMNS);
        }
        return new Sheet(strings.get("shell.keys.title"), groups);
    }

    /// A group's text has a line a key: the keys, a bar, what they do; keys are parted by spaces.
    private static VBox group(String name, Strings strings) {
        // keys: shell.keys.group.* shell.keys.list.*
        var rows = new GridPane();
        rows.getStyleClass().add("keys-rows");
        int row = 0;
        for (var line : strings.get("shell.keys.list." + name).split("\n", -1)) {
            int bar = line.indexOf('|');
            var caps = new HBox();
            caps.getStyleClass().add("keys-caps");
            for (var key : line.substring(0, bar).split(" ", -1)) {
                caps.getChildren().add(new KeyCap(key));
            }
            var what = new Label(line.substring(bar + 1));
            rows.addRow(row++, caps, what);
            var constraints = new RowConstraints();
            constraints.setValignment(VPos.CENTER);
            rows.getRowConstraints().add(constraints);
        }
        var box = new VBox(new SectionHeading(strings.get("shell.keys.group." + name)), rows);
        box.getStyleClass().add("keys-group");
        return box;
    }
}
