package app.maquette.ui.kit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;

/// A label whose lines are broken by [LineBreaks] and never by JavaFX. A graphic stands before them. What does not fit
/// in height ends with an ellipsis. FX thread only.
final class BrokenLinesSkin extends SkinBase<Label> {
    private final Text shown = new Text();
    private final Text measured = new Text();
    private final LineBreaks breaks = new LineBreaks(this::width);

    BrokenLinesSkin(Label label) {
        super(label);
        shown.getStyleClass().add("text");
        shown.fontProperty().bind(label.fontProperty());
        shown.fillProperty().bind(label.textFillProperty());
        shown.underlineProperty().bind(label.underlineProperty());
        shown.lineSpacingProperty().bind(label.lineSpacingProperty());
        shown.textAlignmentProperty().bind(label.textAlignmentProperty());
        shown.setManaged(false);
        measured.fontProperty().bind(label.fontProperty());
        measured.lineSpacingProperty().bind(label.lineSpacingProperty());
        showGraphic();
        registerChangeListener(label.graphicProperty(), _ -> showGraphic());
        registerInvalidationListener(label.textProperty(), _ -> label.requestLayout());
        registerInvalidationListener(label.fontProperty(), _ -> label.requestLayout());
    }

    private void showGraphic() {
        getChildren().setAll(shown);
        graphic().ifPresent(graphic -> getChildren().add(graphic));
        getSkinnable().requestLayout();
    }

    private Optional<Node> graphic() {
        return Optional.ofNullable(getSkinnable().getGraphic());
    }

    /// What the graphic takes of the width.
    private double beside() {
        return graphic()
                .filter(Node::isManaged)
                .map(graphic -> graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap())
                .orElse(0.0);
    }

    private double width(String text) {
        measured.setText(text);
        return measured.getLayoutBounds().getWidth();
    }

    private double height(List<String> lines) {
        measured.setText(lines.isEmpty() ? " " : String.join("\n", lines));
        return measured.getLayoutBounds().getHeight();
    }

    private String text() {
        var text = getSkinnable().getText();
        return text == null ? "" : text;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + beside() + width(getSkinnable().getEllipsisString()) + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + beside() + text().lines().mapToDouble(this::width).max().orElse(0) + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + height(List.of()) + bottom;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        var lines =
                width < 0 ? text().lines().toList() : breaks.of(text(), Math.max(1, width - left - right - beside()));
        double tall = graphic().map(graphic -> graphic.prefHeight(-1)).orElse(0.0);
        return top + Math.max(tall, height(lines)) + bottom;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return getSkinnable().prefHeight(width);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double beside = beside();
        shown.setText(String.join("\n", fitting(breaks.of(text(), Math.max(1, width - beside)), height)));
        double wide = beside + shown.getLayoutBounds().getWidth();
        double left = switch (getSkinnable().getAlignment().getHpos()) {
            case LEFT -> 0;
            case CENTER -> (width - wide) / 2;
            case RIGHT -> width - wide;
        };
        graphic().ifPresent(graphic -> {
            graphic.autosize();
            place(graphic, x + left, y, height);
        });
        place(shown, x + left + beside, y, height);
    }

    private void place(Node node, double x, double y, double height) {
        double spare = height - node.getLayoutBounds().getHeight();
        double above = switch (getSkinnable().getAlignment().getVpos()) {
            case TOP, BASELINE -> 0;
            case CENTER -> Math.max(0, spare / 2);
            case BOTTOM -> Math.max(0, spare);
        };
        node.relocate(snapPositionX(x), snapPositionY(y + above));
    }

    private List<String> fitting(List<String> lines, double height) {
        var fitting = new ArrayList<>(lines);
        while (fitting.size() > 1 && height(fitting) > height + 1) {
            fitting.removeLast();
            fitting.set(fitting.size() - 1, fitting.getLast() + getSkinnable().getEllipsisString());
        }
        return fitting;
    }
}
