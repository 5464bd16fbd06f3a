package app.maquette.ui.kit.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;

/// Left panel, centre, right panel. The panels are drawn wider at their inner edges and fold away; the centre takes
/// the rest. FX thread only.
public final class SidePanels extends Region {
    private static final double LEAST_CENTRE = 320;

    private final Node centre;
    private final SidePanel left;
    private final SidePanel right;

    /// @param leftName what a screen reader calls the left panel's edge
    public SidePanels(Region left, String leftName, Node centre, Region right, String rightName) {
        this.centre = centre;
        this.left = new SidePanel(left, true, leftName, this::focusCentre);
        this.right = new SidePanel(right, false, rightName, this::focusCentre);
        // In the order of Tab.
        getChildren().setAll(left, centre, right, this.left.edge(), this.right.edge());
        getStyleClass().add("side-panels");
        this.left.changes().subscribe(_ -> requestLayout());
        this.right.changes().subscribe(_ -> requestLayout());
    }

    public DoubleProperty leftWidthProperty() {
        return left.widthProperty();
    }

    public DoubleProperty rightWidthProperty() {
        return right.widthProperty();
    }

    public BooleanProperty leftFoldedProperty() {
        return left.foldedProperty();
    }

    public BooleanProperty rightFoldedProperty() {
        return right.foldedProperty();
    }

    /// Puts a panel away while the whole is narrower than this.
    public void squeezeBelow(double forLeft, double forRight) {
        widthProperty().map(width -> width.doubleValue() < forLeft).subscribe(left.squeezedProperty()::set);
        widthProperty().map(width -> width.doubleValue() < forRight).subscribe(right.squeezedProperty()::set);
    }

    /// Folds both away, or brings both back when both are away.
    public void toggle() {
        var fold = !(left.foldedProperty().get() && right.foldedProperty().get());
        left.foldedProperty().set(fold);
        right.foldedProperty().set(fold);
    }

    private void focusCentre() {
        if (centre.isFocusTraversable()) {
            centre.requestFocus();
        } else {
            centre.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    @Override
    protected void layoutChildren() {
        // Too little room narrows the right panel first, then the left one, and neither below what it needs.
        var room = getWidth() - LEAST_CENTRE;
        var rightWidth = narrowed(right.shownWidth(), room - left.shownWidth());
        var leftWidth = narrowed(left.shownWidth(), room - rightWidth);
        left.layout(0, leftWidth, getHeight());
        right.layout(getWidth() - rightWidth, rightWidth, getHeight());
        centre.resizeRelocate(leftWidth, 0, Math.max(0, getWidth() - leftWidth - rightWidth), getHeight());
    }

    private double narrowed(double wanted, double room) {
        return snapSizeX(Math.min(wanted, Math.max(SidePanel.LEAST, room)));
    }
}
