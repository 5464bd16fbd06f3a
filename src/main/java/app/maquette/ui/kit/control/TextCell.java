package app.maquette.ui.kit.control;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A text that a tip says in full where the column cuts it. FX thread only.
final class TextCell<T> extends TableCell<T, String> {
    TextCell() {
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? tip() : null));
    }

    private Tooltip tip() {
        var tip = new Tooltip();
        tip.textProperty().bind(textProperty());
        return tip;
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
    }
}
