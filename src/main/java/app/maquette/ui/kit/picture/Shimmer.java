package app.maquette.ui.kit.picture;

import app.maquette.ui.kit.control.Seen;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// An empty place over which light passes: a picture is on its way. Rests while it is not seen.
public final class Shimmer extends Region {
    private static final double ARC = 14;
    private static final Duration PASS = Duration.seconds(1.6);

    private final Region light = new Region();
    private final TranslateTransition pass = new TranslateTransition(PASS, light);
    private final ObservableValue<Boolean> seen = Seen.of(this);

    public Shimmer() {
        getStyleClass().add("shimmer");
        light.getStyleClass().add("shimmer-light");
        getChildren().add(light);
        var clip = new Rectangle();
        clip.setArcWidth(ARC);
        clip.setArcHeight(ARC);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        pass.setCycleCount(Animation.INDEFINITE);
        pass.setInterpolator(Interpolator.EASE_BOTH);
        widthProperty().subscribe(_ -> run());
        seen.subscribe(_ -> run());
    }

    @Override
    protected void layoutChildren() {
        light.resizeRelocate(0, 0, getWidth() * 0.8, getHeight());
    }

    /// For tests.
    public boolean isMoving() {
        return pass.getStatus() == Animation.Status.RUNNING;
    }

    private void run() {
        pass.stop();
        if (seen.getValue() && getWidth() > 0) {
            pass.setFromX(-getWidth());
            pass.setToX(getWidth() * 1.2);
            pass.play();
        }
    }
}
