package app.maquette.ui.kit.grid;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows one item of a [VirtualGrid] after another. FX thread only.
public interface GridCell<T> {
    Region node();

    /// Cheap and repeatable: cancels what the last item asked for, sets what this one shows. Null: still on its way,
    /// or the cell is put aside.
    void update(@Nullable T item);

    /// Shows whether the item is chosen and whether the grid's cursor stands on it.
    void mark(boolean selected, boolean focused);
}
