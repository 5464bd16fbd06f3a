package app.maquette.ui.kit.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The few cells of a grid that are seen, and those put aside to be used again.
final class GridCells<T> {
    private final Supplier<GridCell<T>> maker;
    private final Consumer<Region> adder;
    private final Map<Integer, GridCell<T>> shown = new HashMap<>();
    private final Deque<GridCell<T>> spare = new ArrayDeque<>();

    GridCells(Supplier<GridCell<T>> maker, Consumer<Region> adder) {
        this.maker = maker;
        this.adder = adder;
    }

    /// Puts aside whatever is outside.
    void keep(int from, int to) {
        shown.entrySet().removeIf(entry -> {
            var gone = entry.getKey() < from || entry.getKey() >= to;
            if (gone) {
                var cell = entry.getValue();
                cell.node().setVisible(false);
                cell.update(null);
                spare.push(cell);
            }
            return gone;
        });
    }

    /// The node for an item, made or taken from those put aside if it was not seen before.
    Region show(int index, GridModel<T> model, GridSelection selection) {
        var cell = shown.get(index);
        if (cell == null) {
            cell = spare.isEmpty() ? newCell() : spare.pop();
            shown.put(index, cell);
            cell.update(model.get(index));
            cell.node().setVisible(true);
            cell.node().applyCss();
            cell.mark(selection.contains(index), index == selection.cursor());
        }
        return cell.node();
    }

    void update(int from, int to, GridModel<T> model) {
        shown.forEach((index, cell) -> {
            if (index >= from && index < Math.min(to, model.size())) {
                cell.update(model.get(index));
            }
        });
    }

    void mark(GridSelection selection) {
        shown.forEach((index, cell) -> cell.mark(selection.contains(index), index == selection.cursor()));
    }

    @Nullable
    Region node(int index) {
        var cell = shown.get(index);
        return cell == null ? null : cell.node();
    }

    /// The item at a place within the grid, or -1.
    int indexAt(double x, double y) {
        for (var entry : shown.entrySet()) {
            if (entry.getValue().node().getBoundsInParent().contains(x, y)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    private GridCell<T> newCell() {
        var cell = maker.get();
        cell.node().setManaged(false);
        cell.node().setAccessibleRole(AccessibleRole.LIST_ITEM);
        adder.accept(cell.node());
        return cell;
    }
}
