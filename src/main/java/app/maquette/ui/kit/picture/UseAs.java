package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import java.util.List;

/// Where pictures can go in the brief as it is now. FX thread only.
public interface UseAs {
    /// The parts of a request that the brief's engine takes pictures for, by the catalogue's names.
    List<String> parts();

    /// What people call the engine.
    String engine();

    void use(String part, ImageKey picture);
}
