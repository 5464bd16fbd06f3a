package app.maquette.ui.brief;

import app.maquette.studio.port.Pixels;
import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Pictures from the clipboard and from other programs' windows, as files or as pixels. FX thread only.
final class PictureTransfer {
    private final BriefPictures pictures;

    PictureTransfer(BriefPictures pictures) {
        this.pictures = pictures;
    }

    /// Lets pictures be dropped on a node; what is no picture is left to what lies within.
    void dropOn(Node node, Supplier<String> part) {
        node.addEventFilter(DragEvent.DRAG_OVER, drag -> {
            if (holds(drag.getDragboard()) && drag.getGestureSource() == null) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        node.addEventFilter(DragEvent.DRAG_DROPPED, drag -> {
            if (holds(drag.getDragboard())) {
                drag.setDropCompleted(take(drag.getDragboard(), part.get()));
                drag.consume();
            }
        });
    }

    /// Whether it may hold a picture; words are nobody's picture.
    static boolean holds(Clipboard board) {
        return board.hasFiles() || (board.hasImage() && !board.hasString());
    }

    /// False when there was nothing to take.
    boolean take(Clipboard board, String part) {
        if (board.hasFiles()) {
            pictures.bring(part, board.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        var pixels = Optional.ofNullable(board.getImage()).map(PictureTransfer::pixels);
        pixels.ifPresent(found -> pictures.bring(part, found));
        return pixels.isPresent();
    }

    private static Pixels pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }
}
