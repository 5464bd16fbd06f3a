package app.maquette.ui.library;

import app.maquette.ui.kit.picture.PictureView;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Holds the preview as wide as the inspector and as high as the picture's ratio asks, never taller than wide.
final class PreviewBox extends Region {
    private final PictureView picture;
    private double ratio = 1;

    PreviewBox(PictureView picture) {
        this.picture = picture;
        getChildren().setAll(picture);
        getStyleClass().add("library-preview");
    }

    /// Width by height; unknown ones are square.
    void setRatio(int width, int height) {
        ratio = width > 0 && height > 0 ? Math.max(1, (double) width / height) : 1;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(Math.max(80, width / ratio));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
