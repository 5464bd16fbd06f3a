package app.maquette.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// One panel with the edge that it is resized by, dragged or by arrow keys.
final class SidePanel {
    private static final double START = 316;
    private static final double LEAST = 240;
    private static final double MOST = 520;
    private static final double GRIP = 7;
    private static final double STEP = 16;

    private final Region panel;
    private final boolean isLeft;
    private final Region edge = new Region();
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", START);
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private double grabbedAt;

    SidePanel(Region panel, boolean isLeft, String name) {
        this.panel = panel;
        this.isLeft = isLeft;
        edge.getStyleClass().add("panel-edge");
        edge.setAccessibleRole(AccessibleRole.SLIDER);
        edge.setAccessibleText(name);
        edge.setFocusTraversable(true);
        edge.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> grabbedAt = width.get() - outward(press.getScreenX()));
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> resize(grabbedAt + outward(drag.getScreenX())));
        edge.addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        folded.subscribe(away -> {
            panel.setVisible(!away);
            edge.setVisible(!away);
        });
    }

    Region edge() {
        return edge;
    }

    DoubleProperty widthProperty() {
        return width;
    }

    BooleanProperty foldedProperty() {
        return folded;
    }

    ObservableValue<Double> changes() {
        return width.flatMap(_ -> folded.map(_ -> shownWidth()));
    }

    double shownWidth() {
        return folded.get() ? 0 : Math.clamp(width.get(), LEAST, MOST);
    }

    void layout(double x, double shown, double height) {
        panel.resizeRelocate(x, 0, shown, height);
        var inner = isLeft ? x + shown : x;
        edge.resizeRelocate(Math.rint(inner - GRIP / 2), 0, GRIP, height);
    }

    private void resize(double wanted) {
        width.set(Math.rint(Math.clamp(wanted, LEAST, MOST)));
    }

    private void step(KeyEvent key) {
        var outward = switch (key.getCode()) {
            case RIGHT -> STEP;
            case LEFT -> -STEP;
            default -> 0;
        };
        if (outward != 0) {
            resize(width.get() + outward(outward));
            key.consume();
        }
    }

    private double outward(double x) {
        return isLeft ? x : -x;
    }
}
