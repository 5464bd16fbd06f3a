package app.maquette.studio.fidelity;

import app.maquette.domain.ImageKey;
import java.util.OptionalDouble;

/// How alike two stored pictures are composed. Blocking.
@FunctionalInterface
public interface Composition {
    /// From 0 to 1, the same; empty where one of them cannot be looked at.
    OptionalDouble likeness(ImageKey one, ImageKey other);
}
