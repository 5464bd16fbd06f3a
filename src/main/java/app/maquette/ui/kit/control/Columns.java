package app.maquette.ui.kit.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Its children side by side in equal columns, in as many rows as the width asks for; a row is as high as its highest.
public class Columns extends Pane {
    private static final double GAP = 14;
    private final double narrowest;

    /// @param narrowest a column is never narrower, unless it is the only one
    public Columns(double narrowest, Node... children) {
        super(children);
        this.narrowest = narrowest;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().size() * (narrowest + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (int first = 0; first < getManagedChildren().size(); first += columns(width)) {
            height += rowHeight(first, width) + (first == 0 ? 0 : GAP);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        double width = getWidth();
        int columns = columns(width);
        var children = getManagedChildren();
        for (int first = 0; first < children.size(); first += columns) {
            double height = rowHeight(first, width);
            for (int i = first; i < Math.min(children.size(), first + columns); i++) {
                double left = snapPositionX((i - first) * (columnWidth(width) + GAP));
                double right = snapPositionX((i - first) * (columnWidth(width) + GAP) + columnWidth(width));
                children.get(i).resizeRelocate(left, y, right - left, height);
            }
            y += height + GAP;
        }
    }

    private int columns(double width) {
        int children = getManagedChildren().size();
        int fit = Math.clamp((long) ((width + GAP) / (narrowest + GAP)), 1, Math.max(1, children));
        int rows = (children + fit - 1) / fit;
        return Math.max(1, (children + rows - 1) / Math.max(1, rows));
    }

    private double columnWidth(double width) {
        int columns = columns(width);
        return (width - (columns - 1) * GAP) / columns;
    }

    private double rowHeight(int first, double width) {
        var children = getManagedChildren();
        double height = 0;
        for (int i = first; i < Math.min(children.size(), first + columns(width)); i++) {
            height = Math.max(height, children.get(i).prefHeight(columnWidth(width)));
        }
        return snapSizeY(height);
    }
}
