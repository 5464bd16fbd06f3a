package app.maquette.ui.kit;

import app.maquette.studio.Library.Shown;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;

/// What the user does to take a picture out; each says in a sentence what was done. FX thread only.
public final class TakeoutActions {
    private final Takeout takeout;
    private final Strings strings;

    public TakeoutActions(Takeout takeout, Strings strings) {
        this.takeout = takeout;
        this.strings = strings;
    }

    /// Asks for a place and saves there.
    public void saveAs(Shown shown) {
        takeout.saveAs(
                shown,
                strings.get("kit.takeout.save-as"),
                file -> takeout.note(strings.get("kit.takeout.saved", String.valueOf(file.getFileName()))));
    }

    /// Puts the picture on the clipboard both as pixels, for editors, and as a file, for folders and mail.
    public void copyPicture(Shown shown) {
        takeout.pixels(shown, pixels -> {
            var content = new ClipboardContent();
            content.putImage(Thumbnails.image(pixels));
            var file = takeout.dragFileProperty().get();
            if (file != null) {
                content.putFiles(List.of(file.toFile()));
            }
            put(content);
        });
    }

    public void copyText(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        put(content);
    }

    public void reveal(Shown shown) {
        takeout.reveal(shown);
    }

    /// Lets the prepared picture be dragged from the node into other programs, as a real file.
    public void dragFrom(Node node) {
        node.setOnDragDetected(drag -> {
            Path file = takeout.dragFileProperty().get();
            if (file != null) {
                var content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                node.startDragAndDrop(TransferMode.COPY).setContent(content);
                drag.consume();
            }
        });
    }

    private void put(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        takeout.note(strings.get("kit.takeout.copied"));
    }
}
