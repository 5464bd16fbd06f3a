package app.maquette.ui.library;

import app.maquette.studio.FoundPicture;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Refresher;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The picture files that the ledger does not know. FX thread only.
public final class FoundViewModel {
    private final ReadOnlyObjectWrapper<List<FoundPicture>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final Refresher<List<FoundPicture>> reads;

    /// @param look blocking; asked on a worker thread
    public FoundViewModel(Callable<List<FoundPicture>> look, Background background) {
        reads = new Refresher<>(background, () -> look, found::set);
    }

    public ReadOnlyObjectProperty<List<FoundPicture>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Looks through the folder.
    public void look() {
        reads.refresh();
    }
}
