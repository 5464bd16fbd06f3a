package app.maquette.ui.kit.control;

import app.maquette.domain.request.AspectRatio;
import app.maquette.ui.kit.text.Hint;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One choice of aspect ratio, each drawn as its shape. FX thread only.
public final class AspectShapes extends FlowPane {
    private static final double AREA = 26 * 26;
    private static final double LONGEST = 39;

    private final Choices<AspectRatio> choices = new Choices<>();

    public AspectShapes() {
        getStyleClass().add("aspect-shapes");
        setRowValignment(VPos.BOTTOM);
        setItems(List.of(AspectRatio.values()));
    }

    public ObjectProperty<@Nullable AspectRatio> valueProperty() {
        return choices.valueProperty();
    }

    public void setItems(List<AspectRatio> ratios) {
        getChildren().setAll(choices.offer(ratios, AspectShapes::shape));
    }

    private static ToggleButton shape(AspectRatio ratio) {
        var slope = (double) ratio.width() / ratio.height();
        var height = Math.min(Math.sqrt(AREA / slope), LONGEST);
        var width = Math.min(height * slope, LONGEST);
        var drawing = new Region();
        drawing.getStyleClass().add("aspect-drawing");
        drawing.setMinSize(Math.rint(width), Math.rint(width / slope));
        drawing.setMaxSize(Math.rint(width), Math.rint(width / slope));
        var button = new ToggleButton(null, drawing);
        button.getStyleClass().add("aspect-shape");
        button.setAccessibleText(ratio.label());
        Hint.on(button, ratio.label());
        return button;
    }
}
