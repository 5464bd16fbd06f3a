package app.maquette.ui.kit.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Numbers in a gallery, and cells that remember what they show.
final class SampleGrid implements GridModel<Integer> {
    final List<Cell> cells = new ArrayList<>();
    int size;
    int shift;
    List<Section> sections = List.of();
    private Listener listener = new Listener() {
        @Override
        public void reset(int place, boolean still) {}

        @Override
        public void updated(int from, int to) {}
    };

    SampleGrid(int size) {
        this.size = size;
    }

    static final class Cell implements GridCell<Integer> {
        final Region region = new Region();

        @Nullable
        Integer item;

        boolean isSelected;
        boolean isFocused;
        int updates;

        @Override
        public Region node() {
            return region;
        }

        @Override
        public void update(@Nullable Integer item) {
            this.item = item;
            updates++;
        }

        @Override
        public void mark(boolean selected, boolean focused) {
            isSelected = selected;
            isFocused = focused;
        }
    }

    Cell newCell() {
        var cell = new Cell();
        cells.add(cell);
        return cell;
    }

    void reset(int place, boolean still) {
        listener.reset(place, still);
    }

    void updated(int from, int to) {
        listener.updated(from, to);
    }

    /// The cells that are seen, by what they show.
    List<Integer> seen() {
        return cells.stream()
                .filter(cell -> cell.region.isVisible() && cell.item != null)
                .map(cell -> cell.item)
                .sorted()
                .toList();
    }

    Cell cell(int item) {
        return cells.stream()
                .filter(cell -> cell.region.isVisible() && Integer.valueOf(item).equals(cell.item))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Integer get(int index) {
        return index + shift;
    }

    @Override
    public double ratio(int index) {
        return 1;
    }

    @Override
    public List<Section> sections() {
        return sections;
    }

    @Override
    public Subscription subscribe(Listener wanted) {
        listener = wanted;
        return () -> {};
    }
}
