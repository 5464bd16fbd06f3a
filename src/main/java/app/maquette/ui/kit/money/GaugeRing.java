package app.maquette.ui.kit.money;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/// The half ring: parts of 1 from left to right, settled, reserved, in doubt. What is in doubt is hatched.
final class GaugeRing extends Region {
    private static final double WIDTH = 208;
    private static final double THICKNESS = 16;
    private static final double HALF_TURN = 180;
    private static final double WARN_AT = 0.8;

    private final ObservableDoubleValue settled;
    private final ObservableDoubleValue reserved;
    private final ObservableDoubleValue doubt;
    private final Arc track = arc("gauge-track");
    private final Arc settledArc = arc("gauge-settled");
    private final Arc reservedArc = arc("gauge-reserved");
    private final Arc doubtArc = arc("gauge-doubt");
    private final Line mark = new Line();

    GaugeRing(ObservableDoubleValue settled, ObservableDoubleValue reserved, ObservableDoubleValue doubt) {
        this.settled = settled;
        this.reserved = reserved;
        this.doubt = doubt;
        mark.getStyleClass().add("gauge-mark");
        mark.setManaged(false);
        getChildren().setAll(track, settledArc, reservedArc, doubtArc, mark);
        settled.subscribe(_ -> requestLayout());
        reserved.subscribe(_ -> requestLayout());
        doubt.subscribe(_ -> requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(WIDTH / 2);
    }

    @Override
    protected void layoutChildren() {
        var radius = Math.min(getWidth() / 2, getHeight()) - THICKNESS / 2;
        sweep(track, 0, 1, radius);
        var end = sweep(settledArc, 0, settled.get(), radius);
        end = sweep(reservedArc, end, reserved.get(), radius);
        sweep(doubtArc, end, doubt.get(), radius);
        var angle = Math.PI * (1 - WARN_AT);
        var inner = radius - THICKNESS / 2 - 1;
        var outer = radius + THICKNESS / 2 + 1;
        mark.setStartX(getWidth() / 2 + inner * Math.cos(angle));
        mark.setStartY(getHeight() - inner * Math.sin(angle));
        mark.setEndX(getWidth() / 2 + outer * Math.cos(angle));
        mark.setEndY(getHeight() - outer * Math.sin(angle));
    }

    /// Draws one part after what is drawn already and returns where it ends.
    private double sweep(Arc arc, double from, double part, double radius) {
        var to = Math.min(1, from + part);
        arc.setCenterX(getWidth() / 2);
        arc.setCenterY(getHeight());
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStartAngle(HALF_TURN * (1 - from));
        arc.setLength(-HALF_TURN * (to - from));
        arc.setVisible(to > from);
        return to;
    }

    private static Arc arc(String style) {
        var arc = new Arc();
        arc.setType(ArcType.OPEN);
        arc.setStrokeWidth(THICKNESS);
        arc.setStrokeLineCap(StrokeLineCap.BUTT);
        arc.setManaged(false);
        arc.getStyleClass().add(style);
        return arc;
    }
}
