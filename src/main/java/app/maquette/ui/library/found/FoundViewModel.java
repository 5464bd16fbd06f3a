package app.maquette.ui.library.found;

import app.maquette.studio.port.FoundPicture;
import app.maquette.ui.kit.task.Background;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The picture files that the ledger does not know. FX thread only.
public final class FoundViewModel {
    private final Callable<List<FoundPicture>> look;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<FoundPicture>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private boolean hasLooked;

    /// @param look blocking; asked on a worker thread
    public FoundViewModel(Callable<List<FoundPicture>> look, Background background) {
        this.look = look;
        this.background = background;
    }

    public ReadOnlyObjectProperty<List<FoundPicture>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Looks through the folder once: that takes long where it is full, and the program itself leaves nothing there
    /// without a row.
    public void look() {
        if (!hasLooked) {
            hasLooked = true;
            background.job(look).onSuccess(found::set).start();
        }
    }
}
