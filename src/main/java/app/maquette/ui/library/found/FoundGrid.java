package app.maquette.ui.library.found;

import app.maquette.studio.port.FoundPicture;
import app.maquette.ui.kit.grid.GridModel;
import java.util.List;
import javafx.util.Subscription;

/// Found pictures as a gallery wants them; they do not change. FX thread only.
record FoundGrid(List<FoundPicture> found) implements GridModel<FoundPicture> {
    @Override
    public int size() {
        return found.size();
    }

    @Override
    public FoundPicture get(int index) {
        return found.get(index);
    }

    @Override
    public double ratio(int index) {
        var file = found.get(index).file();
        return file.width() > 0 && file.height() > 0 ? (double) file.width() / file.height() : 1;
    }

    @Override
    public List<Section> sections() {
        return List.of();
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return Subscription.EMPTY;
    }
}
