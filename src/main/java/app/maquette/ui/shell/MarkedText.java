package app.maquette.ui.shell;

import java.util.BitSet;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/// One line of words in which some characters are marked. Words of scripts whose letters join or stand to the left stay
/// in one piece and unmarked. FX thread only.
final class MarkedText extends HBox {
    /// From here on letters may join their neighbours or change places with them: Hebrew, Arabic and what follows.
    private static final int FIRST_JOINING = 0x0590;

    MarkedText(String text, BitSet marked) {
        getStyleClass().add("marked-text");
        setMinWidth(0);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        if (marked.isEmpty() || text.codePoints().anyMatch(point -> point >= FIRST_JOINING)) {
            getChildren().add(new Label(text));
            return;
        }
        for (int at = 0; at < text.length(); ) {
            boolean isMarked = marked.get(at);
            int end = isMarked ? marked.nextClearBit(at) : marked.nextSetBit(at);
            end = end < 0 || end > text.length() ? text.length() : end;
            var part = new Label(text.substring(at, end));
            if (isMarked) {
                part.getStyleClass().add("marked");
            }
            if (end < text.length()) {
                part.setMinWidth(USE_PREF_SIZE);
            }
            getChildren().add(part);
            at = end;
        }
    }
}
