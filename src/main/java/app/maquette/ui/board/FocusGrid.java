package app.maquette.ui.board;

import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The round in focus, as large as the room allows in its true ratio: four drafts two by two, or a final beside its
/// draft. FX thread only.
public final class FocusGrid extends Pane {
    private static final double GAP = 10;
    private static final int COLUMNS = 2;

    private final BoardViewModel board;
    private final Strings strings;
    private final Thumbnails thumbnails;
    private final Tiles tiles;
    private final List<ImageTile> pool = new ArrayList<>();
    private List<Focus> places = List.of();
    private @Nullable Focus focus;
    private double ratio = 1;
    private boolean flipped;

    /// Tiles per row, and the size of each.
    private record Measure(int columns, int rows, double width, double height) {}

    FocusGrid(BoardViewModel board, Strings strings, Thumbnails thumbnails) {
        this.board = board;
        this.strings = strings;
        this.thumbnails = thumbnails;
        this.tiles = new Tiles(strings, board::missing);
        board.toldProperty().subscribe(this::fill);
    }

    void show(Focus now) {
        focus = now;
        places = places(now);
        ratio = now.ratio();
        while (pool.size() < places.size()) {
            pool.add(tile());
        }
        fill();
        getChildren().setAll(pool.subList(0, places.size()));
        requestLayout();
    }

    /// While true, the place in focus shows its counterpart: the final of a draft, the draft of a final.
    public void setFlipped(boolean isFlipped) {
        if (flipped != isFlipped) {
            flipped = isFlipped;
            fill();
        }
    }

    /// The height that would fill the width.
    double heightFor(double width) {
        var measure = measure(width, Double.MAX_VALUE);
        return measure.rows() * measure.height() + (measure.rows() - 1) * GAP;
    }

    @Override
    protected void layoutChildren() {
        var measure = measure(getWidth(), getHeight());
        double all = measure.columns() * measure.width() + (measure.columns() - 1) * GAP;
        double left = Math.max(0, Math.rint((getWidth() - all) / 2));
        for (int i = 0; i < places.size(); i++) {
            double x = left + (i % measure.columns()) * (measure.width() + GAP);
            int row = i / measure.columns();
            double y = row * (measure.height() + GAP);
            pool.get(i).resizeRelocate(x, y, measure.width(), measure.height());
        }
    }

    private Measure measure(double width, double height) {
        int count = Math.max(1, places.size());
        if (count == 1) {
            return fit(1, 1, width, height);
        }
        var rows = fit(COLUMNS, (count + 1) / COLUMNS, width, height);
        if (count > COLUMNS) {
            return rows;
        }
        var stacked = fit(1, count, width, height);
        return height < Double.MAX_VALUE && stacked.width() > rows.width() ? stacked : rows;
    }

    private Measure fit(int columns, int rows, double width, double height) {
        double across = Math.max(0, (width - (columns - 1) * GAP) / columns);
        double down = Math.max(0, (height - (rows - 1) * GAP) / rows);
        double side = Math.floor(Math.min(across, down * ratio));
        return new Measure(columns, rows, side, Math.floor(side / ratio));
    }

    private void fill() {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            boolean isFocus = focus != null && place.id().equals(focus.id());
            var shown = isFocus && flipped ? place.counterpart().orElse(place) : place;
            var tile = pool.get(i);
            tiles.fill(tile, shown.call(), shown.index(), name(shown));
            tile.setInFocus(isFocus);
            tile.setId("tile-" + (i + 1));
            tile.setOnMousePressed(press -> {
                switch (press.getButton()) {
                    case PRIMARY -> choose(place, press.getClickCount());
                    // Its menu is about the picture that it was asked for on.
                    case SECONDARY -> choose(place, 1);
                    case NONE, MIDDLE, BACK, FORWARD -> {}
                }
            });
        }
    }

    private void choose(Focus place, int clicks) {
        board.focusOn(place.id());
        if (clicks == 2) {
            place.counterpart().map(Focus::id).ifPresent(board::focusOn);
        }
    }

    private String name(Focus place) {
        return switch (place.call().purpose()) {
            case DRAFT -> String.valueOf(place.index() + 1);
            case FINAL -> strings.get("workbench.tile.final");
            case REMIX -> strings.get("workbench.tile.remix");
            case TOOL -> strings.get("workbench.tile.tool");
        };
    }

    private ImageTile tile() {
        return new ImageTile(thumbnails, PictureView.Fit.CONTAIN, strings);
    }

    private static List<Focus> places(Focus now) {
        if (now.isPair()) {
            return now.draft().map(draft -> List.of(draft, now)).orElse(List.of(now));
        }
        var all = new ArrayList<Focus>();
        for (int i = 0; i < Slot.count(now.call()); i++) {
            all.add(new Focus(now.round(), now.call(), i));
        }
        return all;
    }
}
