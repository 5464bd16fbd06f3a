package app.maquette.ui.library.filing;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// A place where pictures of the library are dropped. What comes from other programs is not taken. FX thread only.
public final class PictureDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private PictureDrop() {}

    /// Takes drops on a place.
    ///
    /// @param what puts there what is dragged; null where nothing is taken
    public static void on(Node place, Supplier<@Nullable Runnable> what) {
        place.setOnDragOver(drag -> {
            if (drag.getGestureSource() != null && what.get() != null) {
                drag.acceptTransferModes(TransferMode.COPY);
                place.pseudoClassStateChanged(OVER, true);
                drag.consume();
            }
        });
        place.setOnDragExited(_ -> place.pseudoClassStateChanged(OVER, false));
        place.setOnDragDropped(drag -> {
            var put = drag.getGestureSource() == null ? null : what.get();
            if (put != null) {
                put.run();
                drag.consume();
            }
            drag.setDropCompleted(put != null);
        });
    }
}
