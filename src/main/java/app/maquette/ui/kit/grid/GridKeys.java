package app.maquette.ui.kit.grid;

import app.maquette.ui.kit.command.Chord;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;

/// The keys of a grid: arrows, Home, End, pages; Shift extends, Ctrl+A takes all, Enter opens.
final class GridKeys {
    private final VirtualGrid<?> grid;

    GridKeys(VirtualGrid<?> grid) {
        this.grid = grid;
    }

    void listen() {
        new Keymap(Context.LIBRARY)
                .when(() -> grid.size() > 0)
                .bind(Command.ALL, () -> grid.select(GridSelection.all(grid.size())))
                .bindIf(Command.OPEN, _ -> open())
                .bind(Command.MOVE, this::move)
                .bind(Command.ENDS, this::move)
                .bind(Command.PAGE, this::move)
                .bind(Command.EXTEND, this::move)
                .on(grid);
    }

    private boolean open() {
        int cursor = grid.selectionProperty().get().cursor();
        if (cursor >= 0) {
            grid.open(cursor);
        }
        return cursor >= 0;
    }

    private void move(Chord chord) {
        var selection = grid.selectionProperty().get();
        int to = target(chord.key(), selection.cursor());
        grid.select(chord.isShift() ? selection.upTo(to) : GridSelection.of(to));
    }

    /// Where a key leads from an item.
    private int target(String key, int from) {
        int last = grid.size() - 1;
        int at = Math.max(0, from);
        boolean isFirstMove = from < 0;
        return switch (key) {
            case "Home" -> 0;
            case "End" -> last;
            case "PgUp" -> inRow(at, -grid.rowsPerPage());
            case "PgDn" -> inRow(at, grid.rowsPerPage());
            case "←" -> Math.max(0, at - 1);
            case "→" -> isFirstMove ? 0 : Math.min(last, at + 1);
            case "↑" -> inRow(at, -1);
            default -> isFirstMove ? 0 : inRow(at, 1);
        };
    }

    private int inRow(int from, int rowsAway) {
        var rows = grid.rows();
        var row = rows.rowOf(from);
        var to = Math.clamp(row + (long) rowsAway, 0, rows.rows() - 1);
        return to == row ? from : rows.nearest(to, rows.middle(from));
    }
}
