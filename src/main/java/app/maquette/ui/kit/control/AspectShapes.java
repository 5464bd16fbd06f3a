package app.maquette.ui.kit.control;

import app.maquette.domain.Size;
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

    private final Choices<String> choices = new Choices<>();

    public AspectShapes() {
        getStyleClass().add("aspect-shapes");
        setRowValignment(VPos.BOTTOM);
    }

    public ObjectProperty<@Nullable String> valueProperty() {
        return choices.valueProperty();
    }

    /// The shapes on offer.
    ///
    /// @param ratios as `16x9`; one that is no ratio is drawn as a square
    public void setItems(List<String> ratios) {
        getChildren().setAll(choices.offer(ratios, AspectShapes::shape));
    }

    /// `16:9` for `16x9`.
    public static String label(String ratio) {
        return ratio.replace('x', ':');
    }

    private static ToggleButton shape(String ratio) {
        var slope = Size.parse(ratio)
                .map(size -> (double) size.width() / size.height())
                .orElse(1.0);
        var height = Math.min(Math.sqrt(AREA / slope), LONGEST);
        var width = Math.min(height * slope, LONGEST);
        var drawing = new Region();
        drawing.getStyleClass().add("aspect-drawing");
        drawing.setMinSize(Math.rint(width), Math.rint(width / slope));
        drawing.setMaxSize(Math.rint(width), Math.rint(width / slope));
        var button = new ToggleButton(null, drawing);
        button.getStyleClass().add("aspect-shape");
        button.setAccessibleText(label(ratio));
        Hint.on(button, label(ratio));
        return button;
    }
}
