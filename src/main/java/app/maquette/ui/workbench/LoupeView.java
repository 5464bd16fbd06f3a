package app.maquette.ui.workbench;

import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Thumbnails;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The picture in focus in its own pixels, as long as the key is held; the pointer says which part. FX thread only.
final class LoupeView extends StackPane {
    private final BoardViewModel board;
    private final Strings strings;
    private final Zoom zoom = new Zoom();
    private final ZoomPane pane;
    private final Label caption = new Label();

    LoupeView(BoardViewModel board, Words words, Thumbnails thumbnails) {
        this.board = board;
        this.strings = words.strings();
        pane = new ZoomPane(thumbnails, zoom);
        zoom.actualSize();
        caption.getStyleClass().add("loupe-caption");
        StackPane.setAlignment(caption, Pos.BOTTOM_CENTER);
        getChildren().setAll(pane, caption);
        getStyleClass().add("loupe");
        setId("loupe");
        setAccessibleText(strings.get("workbench.loupe.name"));
        setVisible(false);
        setOnMouseMoved(move -> zoom.lookAt(move.getX() / getWidth(), move.getY() / getHeight()));
    }

    void open() {
        var now = board.focusProperty().get();
        if (!isVisible() && now != null && now.slot() instanceof Slot.Shown(var file)) {
            pane.show(file.key());
            caption.setText(strings.get(
                    "workbench.loupe.caption", String.valueOf(file.width()), String.valueOf(file.height())));
            zoom.lookAt(0.5, 0.5);
            setVisible(true);
        }
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            pane.clear();
        }
    }
}
