package app.maquette.ui.library.found;

import app.maquette.studio.port.FoundPicture;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.grid.GridCell;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One found picture. FX thread only.
final class FoundCell implements GridCell<FoundPicture> {
    private final Strings strings;
    private final ImageTile tile;

    FoundCell(Thumbnails thumbnails, Strings strings) {
        this.strings = strings;
        tile = new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
    }

    @Override
    public Region node() {
        return tile;
    }

    @Override
    public void update(@Nullable FoundPicture item) {
        if (item == null) {
            tile.clear();
        } else if (item.file().decodable()) {
            tile.show(item.file().key());
            tile.setAccessibleText(
                    item.makers().isEmpty()
                            ? strings.get("library.found.nothing")
                            : item.makers().getFirst().produced().prompt());
        } else {
            tile.showReason(Icon.IMAGE_BROKEN, strings.get("library.tile.unreadable"));
            tile.setAccessibleText(strings.get("library.tile.unreadable"));
        }
    }

    @Override
    public void mark(boolean selected, boolean focused) {
        tile.setSelected(selected && !focused);
        tile.setInFocus(focused);
    }
}
