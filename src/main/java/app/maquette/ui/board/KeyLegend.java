package app.maquette.ui.board;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The keys of the board, in one line. FX thread only.
final class KeyLegend extends HBox {
    KeyLegend(Strings strings) {
        getStyleClass().add("key-legend");
        add(strings.get("workbench.keys.focus"), Command.FOCUS);
        add(strings.get("workbench.keys.pick"), Command.PICK);
        add(strings.get("workbench.keys.reject"), Command.REJECT);
        add(strings.get("workbench.keys.loupe"), Command.HOLD_LOUPE);
        add(strings.get("workbench.keys.compare"), Command.COMPARE_THEM);
        add(strings.get("workbench.keys.finalize"), Command.FINALIZE);
        add(strings.get("workbench.keys.flip"), Command.FLIP);
    }

    private void add(String does, Command command) {
        var words = new Label(does);
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        words.setMinWidth(USE_PREF_SIZE);
        var entry = new HBox();
        entry.getStyleClass().add("key-entry");
        entry.setMinWidth(USE_PREF_SIZE);
        for (var key : command.caps(Context.BOARD)) {
            entry.getChildren().add(key.equals("–") ? dash() : new KeyCap(key));
        }
        entry.getChildren().add(words);
        getChildren().add(entry);
    }

    private static Label dash() {
        var dash = new Label("–");
        dash.getStyleClass().add(Styles.MUTED);
        return dash;
    }

    /// Shows as many entries as fit.
    @Override
    protected void layoutChildren() {
        double room = getWidth();
        for (var entry : getChildren()) {
            room -= entry.prefWidth(-1) + getSpacing();
            entry.setVisible(room + getSpacing() >= 0);
        }
        super.layoutChildren();
    }
}
