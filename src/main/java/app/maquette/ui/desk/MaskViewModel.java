package app.maquette.ui.desk;

import app.maquette.domain.Size;
import app.maquette.studio.mask.Area;
import app.maquette.studio.mask.Brush;
import app.maquette.studio.mask.Dirty;
import app.maquette.studio.mask.Mask;
import app.maquette.studio.mask.Shape;
import app.maquette.studio.mask.Shape.Point;
import app.maquette.studio.port.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The tools and what they paint: a press, moves and a release are one step. FX thread only.
final class MaskViewModel {
    /// What the pointer does on the picture.
    enum Tool {
        BRUSH,
        ERASER,
        BOX,
        OVAL,
        LASSO,
        WAND,
        HAND
    }

    private static final double STEP = 1.25;
    private static final double HARDER = 0.1;
    private static final int TOLERANCE = 24;
    private static final int EDGE = 4;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.BRUSH);
    private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(this, "brush", new Brush(96, 0.7));
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(this, "part", 0);
    private final List<Point> path = new ArrayList<>();
    private Mask mask = new Mask(new Size(1, 1));
    private boolean adds = true;
    private Consumer<Dirty> painted = _ -> {};

    /// Of a picture of this size; nothing is painted.
    void begin(Size size) {
        mask = new Mask(size);
        path.clear();
        part.set(0);
        brush.set(new Brush(Math.max(8, size.longer() / 10.0), brush.get().hardness()));
    }

    Mask mask() {
        return mask;
    }

    /// Hears of each part of the picture that was painted on.
    void onPainted(Consumer<Dirty> hears) {
        painted = hears;
    }

    ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    ObjectProperty<Brush> brushProperty() {
        return brush;
    }

    /// How much of the picture is marked, 0 to 1; told at the end of each step.
    ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return part.get() == 0;
    }

    /// @param takesAway whether what is touched is taken away, whichever tool it is
    /// @param picture what the wand looks at
    void press(Point at, boolean takesAway, Pixels picture) {
        adds = !takesAway && tool.get() != Tool.ERASER;
        path.clear();
        path.add(at);
        switch (tool.get()) {
            case BRUSH, ERASER -> painted.accept(mask.stroke(brush.get(), at, at, adds));
            case WAND -> wand(at, picture);
            case BOX, OVAL, LASSO, HAND -> {}
        }
    }

    void drag(Point at) {
        if (path.isEmpty()) {
            return;
        }
        switch (tool.get()) {
            case BRUSH, ERASER -> painted.accept(mask.stroke(brush.get(), path.getLast(), at, adds));
            case BOX, OVAL, LASSO, WAND, HAND -> {}
        }
        path.add(at);
    }

    /// The step ends.
    void release(Point at) {
        if (path.isEmpty()) {
            return;
        }
        var from = path.getFirst();
        switch (tool.get()) {
            case BOX -> painted.accept(mask.fill(new Shape.Box(from, at), adds));
            case OVAL -> painted.accept(mask.fill(new Shape.Oval(from, at), adds));
            case LASSO -> painted.accept(mask.fill(new Shape.Outline(path), adds));
            case BRUSH, ERASER, WAND, HAND -> {}
        }
        path.clear();
        endStep();
    }

    /// What would be filled if it were released now, for what shows the way.
    List<Point> path() {
        return List.copyOf(path);
    }

    void invert() {
        all(mask.invert());
    }

    void clear() {
        all(mask.clear());
    }

    void grow() {
        all(mask.grow(EDGE));
    }

    void shrink() {
        all(mask.grow(-EDGE));
    }

    void undo() {
        all(mask.history().undo());
    }

    void redo() {
        all(mask.history().redo());
    }

    void larger(boolean isLarger) {
        var now = brush.get();
        brush.set(new Brush(isLarger ? now.size() * STEP : now.size() / STEP, now.hardness()));
    }

    void harder(boolean isHarder) {
        var now = brush.get();
        brush.set(new Brush(now.size(), now.hardness() + (isHarder ? HARDER : -HARDER)));
    }

    private void wand(Point at, Pixels picture) {
        int x = (int) at.x();
        int y = (int) at.y();
        if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
            painted.accept(mask.fill(Area.likeColour(picture, x, y, TOLERANCE), adds));
        }
    }

    private void all(Dirty dirty) {
        painted.accept(dirty);
        endStep();
    }

    private void endStep() {
        mask.history().endStep();
        part.set((double) mask.marked() / mask.size().pixels());
    }
}
