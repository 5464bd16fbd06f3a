package app.maquette.ui.kit.picture;

import app.maquette.domain.request.OperationKind;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
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

    /// Opens the desk on a picture.
    public void edit(Shown shown, OperationKind kind) {
        takeout.edit(shown, kind);
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
        takeout.pixels(
                shown,
                pixels -> takeout.files(List.of(shown), files -> {
                    var content = files(files);
                    content.putImage(Thumbnails.image(pixels));
                    put(content);
                }));
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
        takeout.files(all, files -> put(files(files)));
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

    /// Lets pictures be dragged from the node into other programs, as real files, which are made when a drag begins.
    ///
    /// @param source asked when a drag begins; none that is here, and none begins
    public void dragFrom(Node node, Supplier<List<Shown>> source) {
        node.setOnDragDetected(drag -> {
            var files = carried(source.get());
            if (!files.isEmpty()) {
                node.startDragAndDrop(TransferMode.COPY).setContent(files(files));
                drag.consume();
            }
        });
    }

    /// The files of those that are here: all of them, or none, and it is said why.
    public List<Path> carried(List<Shown> wanted) {
        var here = wanted.stream().filter(shown -> shown.picture().isStored()).toList();
        return takeout.filesNow(here, () -> takeout.note(strings.get("kit.takeout.not-ready")));
    }

    /// Says something at the foot of the window.
    public void note(String sentence) {
        takeout.note(sentence);
    }

    private static ClipboardContent files(List<Path> files) {
        var content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        return content;
    }

    private void put(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        takeout.note(strings.get("kit.takeout.copied"));
    }
}
