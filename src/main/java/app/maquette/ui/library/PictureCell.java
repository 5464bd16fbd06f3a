package app.maquette.ui.library;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.grid.GridCell;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One picture of the gallery with its stars and its verdict. FX thread only.
final class PictureCell implements GridCell<Shown> {
    private final Strings strings;
    private final ImageTile tile;

    PictureCell(Thumbnails thumbnails, Strings strings) {
        this.strings = strings;
        tile = new ImageTile(thumbnails, PictureView.Fit.COVER, strings);
    }

    @Override
    public Region node() {
        return tile;
    }

    @Override
    public void update(@Nullable Shown item) {
        if (item == null) {
            tile.showWaiting();
            mark(item);
            return;
        }
        if (item.picture().state() instanceof Picture.State.Stored(var file) && file.decodable()) {
            tile.show(file.key());
        } else {
            tile.showReason(Icon.IMAGE_BROKEN, strings.get("library.tile.unreadable"));
        }
        mark(item);
    }

    @Override
    public void mark(boolean selected, boolean focused) {
        tile.setSelected(selected && !focused);
        tile.setInFocus(focused);
    }

    private void mark(@Nullable Shown item) {
        var judgement = item == null ? null : item.picture().judgement();
        tile.setStars(judgement == null ? 0 : judgement.stars());
        tile.setPicked(judgement != null && judgement.verdict() == Verdict.PICK);
        tile.setRejected(judgement != null && judgement.verdict() == Verdict.REJECT);
        tile.setNumber(item == null ? "" : kind(item.purpose()));
        tile.setAccessibleText(item == null ? strings.get("library.tile.coming") : words(item));
    }

    /// What it is where it is no draft.
    private String kind(Purpose purpose) {
        return switch (purpose) {
            case DRAFT -> "";
            case FINAL -> strings.get("library.kind.final");
            case REMIX -> strings.get("library.kind.remix");
            case TOOL -> strings.get("library.kind.tool");
        };
    }

    private String words(Shown item) {
        var reserve = item.call().reserve();
        return strings.get(
                "library.tile.name",
                reserve.order().brief().prompt(),
                Catalogue.standard().label(reserve.order().engine()),
                item.picture().judgement().stars());
    }
}
