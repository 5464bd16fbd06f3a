package app.maquette.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a file; empty when the user does not want one. FX thread only.
public interface FileDialogs {
    /// Where to write; an existing file was confirmed.
    Optional<Path> save(String title, String name);

    /// What to read.
    Optional<Path> open(String title);
}
