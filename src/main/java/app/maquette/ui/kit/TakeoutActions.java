package app.maquette.ui.kit;

import app.maquette.studio.Library.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;

/// What the user does to take a picture out; each says in a sentence what was done. FX thread only.
public final class TakeoutActions {
    private static final int MOST_REVEALED = 5;

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

    /// One to a file, several into a folder.
    public void saveAs(List<Shown> all) {
        if (all.size() == 1) {
            saveAs(all.getFirst());
            return;
        }
        takeout.saveInto(
                all,
                strings.get("kit.takeout.save-into"),
                (count, folder) -> takeout.note(
                        strings.get("kit.takeout.saved-into", count, String.valueOf(folder.getFileName()))));
    }

    /// One as pixels and file, several as files.
    public void copyPictures(List<Shown> all) {
        if (all.size() == 1) {
            copyPicture(all.getFirst());
            return;
        }
        takeout.files(all, files -> {
            var content = new ClipboardContent();
            content.putFiles(files.stream().map(Path::toFile).toList());
            put(content);
        });
    }

    /// Each in its folder; of many the first ones.
    public void reveal(List<Shown> all) {
        all.stream().limit(MOST_REVEALED).forEach(takeout::reveal);
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
        dragFrom(node, this::preparedFile);
    }

    /// Lets pictures be dragged from the node into other programs, as real files.
    ///
    /// @param source asked when a drag begins; none, and none begins
    public void dragFrom(Node node, Supplier<List<Path>> source) {
        node.setOnDragDetected(drag -> {
            var files = source.get();
            if (!files.isEmpty()) {
                var content = new ClipboardContent();
                content.putFiles(files.stream().map(Path::toFile).toList());
                node.startDragAndDrop(TransferMode.COPY).setContent(content);
                drag.consume();
            }
        });
    }

    /// The file of the prepared picture, if it is ready.
    public List<Path> preparedFile() {
        return Stream.ofNullable(takeout.dragFileProperty().get()).toList();
    }

    private void put(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        takeout.note(strings.get("kit.takeout.copied"));
    }
}
