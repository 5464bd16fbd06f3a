package app.maquette.ui.kit.picture;

import app.maquette.domain.StoredFile;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.text.Strings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// One picture over the screen: in its own pixels as long as a key is held, the pointer saying which part, or whole
/// until it is closed. FX thread only.
public final class LoupeView extends StackPane {
    private final Zoom zoom = new Zoom();
    private final ZoomPane pane;
    private final Label caption = new Label();
    private boolean held;

    public LoupeView(Thumbnails thumbnails, Strings strings) {
        pane = new ZoomPane(thumbnails, zoom);
        caption.getStyleClass().add("loupe-caption");
        StackPane.setAlignment(caption, Pos.BOTTOM_CENTER);
        var close = Command.CLOSE.action(Context.LOUPE, strings, this::close).iconButton();
        close.setId("loupe-close");
        close.getStyleClass().add("loupe-close");
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        getChildren().setAll(pane, caption, close);
        getStyleClass().add("loupe");
        setId("loupe");
        setAccessibleText(strings.get("kit.loupe.name"));
        setVisible(false);
        setOnMouseMoved(move -> follow(move));
        setOnMouseClicked(this::click);
        // Enter on the button closes, and does not open the picture again.
        new Keymap(Context.LOUPE).bind(Command.CLOSE, this::close).before(close);
    }

    /// In its own pixels, until the key is let go.
    public void hold(StoredFile file, String words) {
        if (!held) {
            held = true;
            zoom.actualSize();
            zoom.lookAt(0.5, 0.5);
        }
        show(file, words);
        setVisible(true);
    }

    /// The key was let go: closes, unless the picture was open whole before.
    public void letGo(boolean staysOpen) {
        if (held) {
            held = false;
            zoom.fit();
            if (!staysOpen) {
                close();
            }
        }
    }

    /// The whole picture, until it is closed; wheel and double click enlarge it.
    public void open(StoredFile file, String words) {
        held = false;
        zoom.fit();
        show(file, words);
        setVisible(true);
    }

    /// Another picture in the same place and size.
    public void show(StoredFile file, String words) {
        pane.show(file.key());
        caption.setText(words);
    }

    public void close() {
        if (isVisible()) {
            held = false;
            setVisible(false);
            pane.clear();
        }
    }

    private void follow(MouseEvent move) {
        if (held) {
            zoom.lookAt(move.getX() / getWidth(), move.getY() / getHeight());
        }
    }

    private void click(MouseEvent click) {
        if (!held && click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            if (zoom.scaleProperty().get() == Zoom.FIT) {
                zoom.lookAt(click.getX() / getWidth(), click.getY() / getHeight());
                zoom.actualSize();
            } else {
                zoom.fit();
            }
            click.consume();
        }
    }
}
