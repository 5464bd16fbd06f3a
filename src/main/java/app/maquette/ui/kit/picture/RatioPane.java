package app.maquette.ui.kit.picture;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Gives one node the largest size of a ratio that the width and a highest height allow. FX thread only.
public final class RatioPane extends Region {
    private static final double LOWEST = 96;

    private final Region content;
    private double ratio = 1;
    private double highest = LOWEST;

    public RatioPane(Region content) {
        this.content = content;
        getChildren().setAll(content);
    }

    public void setRatio(double widthOverHeight) {
        if (ratio != widthOverHeight) {
            ratio = widthOverHeight;
            requestLayout();
        }
    }

    public void setHighest(double height) {
        var now = Math.max(LOWEST, Math.floor(height));
        if (highest != now) {
            highest = now;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? highest : Math.min(highest, Math.floor(width / ratio));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = Math.min(getHeight(), Math.floor(getWidth() / ratio));
        double width = Math.floor(height * ratio);
        content.resizeRelocate(Math.rint((getWidth() - width) / 2), 0, width, height);
    }
}
