package app.maquette.ui.kit.panel;

import app.maquette.ui.kit.command.Chord;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.text.Hint;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One panel with its edge: dragged or moved by arrow keys it resizes the panel, a double click or Enter folds it.
final class SidePanel {
    private static final double START = 316;
    /// Pixels below which a panel is not narrowed.
    static final double LEAST = 240;
    private static final double MOST = 520;
    private static final double GRIP = 7;
    private static final double STEP = 16;
    private static final double ARROW = 10;

    private final Region panel;
    private final Runnable leave;
    private final boolean isLeft;
    private final StackPane handle = new StackPane();
    private final Region edge = new Edge();
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", START);
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final BooleanProperty squeezed = new SimpleBooleanProperty(this, "squeezed");
    private double grabbedAt;

    /// @param leave takes the focus when it was within a panel that folds
    SidePanel(Region panel, boolean isLeft, String name, Runnable leave) {
        this.panel = panel;
        this.leave = leave;
        this.isLeft = isLeft;
        edge.getStyleClass().add("panel-edge");
        edge.setAccessibleRole(AccessibleRole.SLIDER);
        edge.setAccessibleText(name);
        edge.setFocusTraversable(true);
        edge.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> grabbedAt = width.get() - outward(press.getScreenX()));
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> resize(grabbedAt + outward(drag.getScreenX())));
        new Keymap(Context.EDGE)
                .bind(Command.FOLD_PANEL, () -> folded.set(!folded.get()))
                .bindIf(Command.RESIZE, this::step)
                .on(edge);
        edge.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                folded.set(!folded.get());
            }
        });
        Hint.on(edge, name);
        handle.getStyleClass().add("panel-handle");
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        handle.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            folded.set(!folded.get());
            click.consume();
        });
        Hint.on(handle, name);
        folded.subscribe(this::show);
        squeezed.subscribe(this::show);
        show();
    }

    private void show() {
        boolean showing = shownWidth() > 0;
        if (!showing && holdsFocus()) {
            leave.run();
        }
        panel.setVisible(showing);
        edge.setVisible(!squeezed.get());
        // It points where the panel's edge would go.
        handle.getChildren().setAll((showing == isLeft ? Icon.CHEVRON_LEFT : Icon.CHEVRON_RIGHT).node(ARROW));
        edge.notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    private boolean holdsFocus() {
        var owner = panel.getScene() == null ? null : panel.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(panel)) {
                return true;
            }
        }
        return false;
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

    /// Away for as long as there is no room, whatever the user folded.
    BooleanProperty squeezedProperty() {
        return squeezed;
    }

    ObservableValue<Double> changes() {
        return width.flatMap(_ -> folded.flatMap(_ -> squeezed.map(_ -> shownWidth())));
    }

    double shownWidth() {
        return folded.get() || squeezed.get() ? 0 : Math.clamp(width.get(), LEAST, MOST);
    }

    void layout(double x, double shown, double height) {
        panel.resizeRelocate(x, 0, shown, height);
        var inner = isLeft ? x + shown : x;
        // Of a folded panel all of the edge lies within, to be grabbed.
        double start = shown > 0 ? inner - GRIP / 2 : folded(inner);
        edge.resizeRelocate(Math.rint(start), 0, GRIP, height);
    }

    private double folded(double inner) {
        return isLeft ? inner : inner - GRIP;
    }

    private void resize(double wanted) {
        width.set(Math.rint(Math.clamp(wanted, LEAST, MOST)));
    }

    private boolean step(Chord arrow) {
        boolean isThere = shownWidth() > 0;
        if (isThere) {
            resize(width.get() + outward(arrow.key().equals("→") ? STEP : -STEP));
        }
        return isThere;
    }

    private double outward(double x) {
        return isLeft ? x : -x;
    }

    /// Says whether its panel is there.
    private final class Edge extends Region {
        Edge() {
            getChildren().setAll(handle);
        }

        /// The handle stands out on both sides of an edge, and within the window when its panel is away.
        @Override
        protected void layoutChildren() {
            double width = snapSizeX(handle.prefWidth(-1));
            double height = snapSizeY(handle.prefHeight(-1));
            double beyond = shownWidth() > 0 ? (getWidth() - width) / 2 : isLeft ? 0 : getWidth() - width;
            handle.resizeRelocate(snapPositionX(beyond), snapPositionY((getHeight() - height) / 2), width, height);
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.EXPANDED
                    ? Boolean.valueOf(shownWidth() > 0)
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
