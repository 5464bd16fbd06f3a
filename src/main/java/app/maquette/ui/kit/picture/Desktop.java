package app.maquette.ui.kit.picture;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The desktop around the window: its file manager, its browser and its dialogs for files.
public interface Desktop {
    /// Shows a file where it lies. Blocking.
    void reveal(Path file);

    /// Shows what lies in a folder. Blocking.
    void open(Path folder);

    /// Shows a page in the browser. Blocking.
    void browse(URI page);

    /// Asks where to save a file; empty when the user thinks better of it. FX thread only.
    Optional<Path> askWhereToSave(String title, String suggestedName);

    /// Asks for a folder to save into; empty when the user thinks better of it. FX thread only.
    Optional<Path> askWhichFolder(String title);

    /// Asks for pictures to bring in; none when the user thinks better of it. FX thread only.
    List<Path> askWhichPictures(String title);

    /// Asks for a file to read; empty when the user thinks better of it. FX thread only.
    Optional<Path> askWhatToOpen(String title);
}
