package app.maquette.ui.workbench;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The place of a side panel, empty until the panel is first asked for. FX thread only.
final class LatePanel<P extends Region> extends StackPane {
    private final Supplier<P> maker;
    private @Nullable P panel;

    LatePanel(Supplier<P> maker) {
        this.maker = maker;
        getStyleClass().add("late-panel");
    }

    boolean isThere() {
        return panel != null;
    }

    P get() {
        var there = panel;
        if (there == null) {
            there = maker.get();
            panel = there;
            getChildren().setAll(there);
        }
        return there;
    }
}
