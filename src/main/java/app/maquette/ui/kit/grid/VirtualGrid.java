package app.maquette.ui.kit.grid;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A gallery of any size: only what is seen has nodes. Rows of one height, pictures in their ratio, headings between
/// sections, a selection with a cursor. FX thread only.
public final class VirtualGrid<T> extends Region {
    private static final double BAR = 10;
    private static final double GAP = 6;
    private static final double HEADING = 32;
    private static final double LEAST_THUMB = 36;
    /// Room for the ring around the cursor's item.
    private static final double MARGIN = 5;

    private final GridCells<T> cells;
    private final GridHeadings headings = new GridHeadings(this::addNode);
    private final ScrollBar bar = new ScrollBar();
    private final DoubleProperty rowHeight = new SimpleDoubleProperty(this, "rowHeight", 128);
    private final ReadOnlyObjectWrapper<GridSelection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", GridSelection.NONE);
    private final ReadOnlyIntegerWrapper firstSeen = new ReadOnlyIntegerWrapper(this, "firstSeen", 0);
    private GridModel<T> model = new NoItems<>();
    private Subscription modelSubscription = Subscription.EMPTY;
    private GridRows rows = GridRows.of(new GridRows.Frame(1, 1, 0, 0), 0, _ -> 1, new int[0]);
    private IntConsumer opened = _ -> {};
    private boolean stale = true;
    private boolean narrows;

    public VirtualGrid(Supplier<GridCell<T>> maker) {
        cells = new GridCells<>(maker, this::addNode);
        getStyleClass().add("virtual-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().subscribe(_ -> requestLayout());
        getChildren().add(bar);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rowHeight.subscribe(_ -> requestLayout());
        selection.subscribe(cells::mark);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        new GridKeys(this).listen();
    }

    /// Shows other items from their beginning, with none selected.
    public void setModel(GridModel<T> model) {
        modelSubscription.unsubscribe();
        this.model = model;
        modelSubscription = model.subscribe(new Changes());
        cells.keep(0, 0);
        selection.set(GridSelection.NONE);
        bar.setValue(0);
        stale = true;
        requestLayout();
    }

    public ReadOnlyObjectProperty<GridSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Selects and scrolls to the cursor.
    public void select(GridSelection wanted) {
        selection.set(wanted);
        scrollTo(wanted.cursor());
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /// Without scrolling: the view's model moved the cursor.
    public void mark(GridSelection wanted) {
        selection.set(wanted);
    }

    /// The first item of the uppermost row seen.
    public ReadOnlyIntegerProperty firstSeenProperty() {
        return firstSeen.getReadOnlyProperty();
    }

    public DoubleProperty rowHeightProperty() {
        return rowHeight;
    }

    /// Runs with the item's index on Enter and on a double click.
    public void setOnOpen(IntConsumer opened) {
        this.opened = opened;
    }

    /// Scrolls no farther than needed to show the item.
    public void scrollTo(int index) {
        stack();
        if (index >= 0 && index < model.size()) {
            var row = rows.rowOf(index);
            var above = row == 0 ? 0 : rows.top(row) - (rows.sectionAt(row) < 0 ? 0 : HEADING);
            var below = rows.top(row) + rowHeight.get() + 2 * MARGIN - getHeight();
            setScroll(Math.clamp(bar.getValue(), Math.min(below, above), above));
        }
    }

    int size() {
        return model.size();
    }

    GridRows rows() {
        stack();
        return rows;
    }

    int rowsPerPage() {
        return Math.max(1, (int) (getHeight() / (rowHeight.get() + GAP)));
    }

    void open(int index) {
        opened.accept(index);
    }

    @Override
    protected void layoutChildren() {
        stack();
        setScroll(bar.getValue());
        bar.setVisible(bar.getMax() > 0);
        bar.setVisibleAmount(bar.getMax()
                * Math.max(getHeight() / Math.max(1, contentHeight()), LEAST_THUMB / Math.max(1, getHeight())));
        bar.setUnitIncrement(rowHeight.get() + GAP);
        bar.setBlockIncrement(getHeight());
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        place();
    }

    /// Styled at once, since it is laid out before the next pass over the styles.
    private void addNode(Region node) {
        getChildren().add(getChildren().size() - 1, node);
        node.applyCss();
    }

    private double contentWidth() {
        return Math.max(1, getWidth() - BAR - 2 * MARGIN);
    }

    private double contentHeight() {
        return rows.rows() == 0 ? 0 : rows.height() + 2 * MARGIN;
    }

    private void setScroll(double value) {
        bar.setMax(Math.max(0, contentHeight() - getHeight()));
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    /// Computes the rows anew when the items, the width or the row height changed; the eye stays on the same item.
    private void stack() {
        var frame = new GridRows.Frame(contentWidth(), rowHeight.get(), GAP, HEADING);
        if (!stale && rows.isFor(frame)) {
            return;
        }
        var seen = stale || rows.rows() == 0 ? -1 : rows.first(rows.rowAt(bar.getValue()));
        var into = seen < 0 ? 0 : bar.getValue() - rows.top(rows.rowOf(seen));
        var firsts =
                model.sections().stream().mapToInt(GridModel.Section::first).toArray();
        rows = GridRows.of(frame, model.size(), model::ratio, firsts);
        stale = false;
        if (seen > 0) {
            setScroll(rows.top(rows.rowOf(seen)) + into);
        }
    }

    private void place() {
        headings.begin();
        if (rows.rows() == 0) {
            cells.keep(0, 0);
        } else {
            var top = bar.getValue() - MARGIN;
            var firstRow = rows.rowAt(top);
            var lastRow = rows.rowAt(top + getHeight());
            firstSeen.set(rows.first(rows.rowAt(bar.getValue())));
            cells.keep(rows.first(firstRow), rows.end(lastRow));
            for (var row = firstRow; row <= lastRow; row++) {
                placeRow(row, Math.rint(rows.top(row) - top));
            }
        }
        headings.end();
    }

    private void placeRow(int row, double y) {
        var section = rows.sectionAt(row);
        if (section >= 0) {
            headings.place(model.sections().get(section), MARGIN, y - HEADING, contentWidth(), HEADING);
        }
        var spans = rows.spans(row);
        for (var i = 0; i < spans.length; i++) {
            var node = cells.show(rows.first(row) + i, model, selection.get());
            node.resizeRelocate(MARGIN + spans[i].left(), y, spans[i].width(), rowHeight.get());
        }
    }

    private void scroll(ScrollEvent wheel) {
        setScroll(bar.getValue() - wheel.getDeltaY());
        wheel.consume();
    }

    private void press(MouseEvent press) {
        requestFocus();
        var index = cells.indexAt(press.getX(), press.getY());
        var now = selection.get();
        narrows = press.isPrimaryButtonDown() && !press.isShiftDown() && !press.isShortcutDown();
        if (index >= 0 && press.isSecondaryButtonDown()) {
            select(now.at(index));
        } else if (index >= 0) {
            select(press.isShiftDown() ? now.upTo(index) : press.isShortcutDown() ? now.toggled(index) : now.at(index));
            if (press.getClickCount() == 2 && press.isPrimaryButtonDown()) {
                open(index);
            }
        }
    }

    /// A press on one of several chosen may begin a drag of them all; let go in its place, it has chosen that one.
    private void release(MouseEvent release) {
        var index = cells.indexAt(release.getX(), release.getY());
        if (narrows && index >= 0 && release.isStillSincePress()) {
            select(GridSelection.of(index));
        }
        narrows = false;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> model.size();
            case FOCUS_ITEM -> cells.node(selection.get().cursor());
            case ITEM_AT_INDEX -> cells.node((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private final class Changes implements GridModel.Listener {
        @Override
        public void reset(int place, boolean still) {
            var wasEmpty = rows.rows() == 0;
            var into = wasEmpty ? 0 : bar.getValue() - rows.top(rows.rowAt(bar.getValue()));
            stale = true;
            stack();
            if (place >= 0 && place < model.size()) {
                if (still && !wasEmpty) {
                    setScroll(rows.top(rows.rowOf(place)) + into);
                } else {
                    scrollTo(place);
                }
            }
            cells.keep(0, model.size());
            cells.update(0, model.size(), model);
            requestLayout();
        }

        @Override
        public void updated(int from, int to) {
            cells.update(from, to, model);
        }
    }
}
