package app.maquette.ui.kit.picture;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How large pictures are looked at and where, shared by all that lie side by side. FX thread only.
public final class Zoom {
    /// Each picture as large as its place allows.
    static final double FIT = 0;
    private static final double STEP = 1.25;
    private static final double LEAST = 0.1;
    private static final double MOST = 8;

    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", FIT);
    private final DoubleProperty across = new SimpleDoubleProperty(this, "across", 0.5);
    private final DoubleProperty down = new SimpleDoubleProperty(this, "down", 0.5);

    /// Pixels of the screen for one of the picture; [#FIT] for the whole picture.
    DoubleProperty scaleProperty() {
        return scale;
    }

    /// The part of the picture in the middle, 0 to 1.
    DoubleProperty acrossProperty() {
        return across;
    }

    DoubleProperty downProperty() {
        return down;
    }

    void lookAt(double newAcross, double newDown) {
        across.set(Math.clamp(newAcross, 0, 1));
        down.set(Math.clamp(newDown, 0, 1));
    }

    /// The whole picture, as large as its place allows.
    public void fit() {
        scale.set(FIT);
        lookAt(0.5, 0.5);
    }

    /// A pixel of the screen for each of the picture.
    public void actualSize() {
        scale.set(1);
    }

    /// Larger for a positive number of steps, beginning at what is seen now.
    void by(int steps, double seen) {
        scale.set(Math.clamp(seen * Math.pow(STEP, steps), LEAST, MOST));
    }
}
