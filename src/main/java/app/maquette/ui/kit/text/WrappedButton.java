package app.maquette.ui.kit.text;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A button whose words take more lines where one is too short. FX thread only.
public class WrappedButton extends Button {
    private final Region content;

    public WrappedButton(String text) {
        this(wrapped(text));
        setAccessibleText(text);
    }

    /// For words that stand beside others.
    protected WrappedButton(Region content) {
        this.content = content;
        content.setMouseTransparent(true);
        setGraphic(content);
    }

    private static Label wrapped(String text) {
        var words = new Label(text);
        Wrapping.wrap(words);
        return words;
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computePrefHeight(double width) {
        double beside = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + snappedBottomInset() + content.prefHeight(width < 0 ? width : width - beside);
    }

    @Override
    protected final void layoutChildren() {
        super.layoutChildren();
        content.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
