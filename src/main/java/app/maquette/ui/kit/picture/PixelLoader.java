package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;

/// Decodes a stored picture for the screen. Blocking; called on a worker thread.
@FunctionalInterface
public interface PixelLoader {
    /// The picture with its longer side at most `side` pixels.
    Pixels load(ImageKey key, int side);
}
