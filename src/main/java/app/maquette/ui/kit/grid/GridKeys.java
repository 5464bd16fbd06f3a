package app.maquette.ui.kit.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a grid: arrows, Home, End, pages; Shift extends, Ctrl+A takes all, Enter opens.
final class GridKeys {
    private final VirtualGrid<?> grid;

    GridKeys(VirtualGrid<?> grid) {
        this.grid = grid;
    }

    void listen() {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent key) {
        if (grid.size() == 0 || key.isAltDown()) {
            return;
        }
        var selection = grid.selectionProperty().get();
        if (key.isShortcutDown()) {
            if (key.getCode() == KeyCode.A) {
                grid.select(GridSelection.all(grid.size()));
                key.consume();
            }
        } else if (key.getCode() == KeyCode.ENTER && selection.cursor() >= 0) {
            grid.open(selection.cursor());
            key.consume();
        } else {
            var to = target(key.getCode(), selection.cursor());
            if (to >= 0) {
                grid.select(key.isShiftDown() ? selection.upTo(to) : GridSelection.of(to));
                key.consume();
            }
        }
    }

    /// Where a key leads from an item, or -1 when it leads nowhere.
    private int target(KeyCode code, int from) {
        var last = grid.size() - 1;
        var at = Math.max(0, from);
        var isFirstMove = from < 0;
        return switch (code) {
            case LEFT -> isFirstMove ? 0 : Math.max(0, at - 1);
            case RIGHT -> isFirstMove ? 0 : Math.min(last, at + 1);
            case UP -> isFirstMove ? 0 : inRow(at, -1);
            case DOWN -> isFirstMove ? 0 : inRow(at, 1);
            case PAGE_UP -> inRow(at, -grid.rowsPerPage());
            case PAGE_DOWN -> inRow(at, grid.rowsPerPage());
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
    }

    private int inRow(int from, int rowsAway) {
        var rows = grid.rows();
        var row = rows.rowOf(from);
        var to = Math.clamp(row + (long) rowsAway, 0, rows.rows() - 1);
        return to == row ? from : rows.nearest(to, rows.middle(from));
    }
}
