package app.maquette.ui.kit.text;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// A button whose words take more lines where one is too short. FX thread only.
public final class WrappedButton extends Button {
    private final Label words;

    public WrappedButton(String text) {
        words = new Label(text);
        Wrapping.wrap(words);
        words.setMouseTransparent(true);
        setGraphic(words);
        setAccessibleText(text);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double beside = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + snappedBottomInset() + words.prefHeight(width < 0 ? width : width - beside);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        words.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
