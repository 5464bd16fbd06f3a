package app.maquette.studio;

import app.maquette.domain.ImageKey;

/// How alike two stored pictures look, as draft and final of one seed may or may not. Blocking; thread-safe.
@FunctionalInterface
public interface Likeness {
    /// From 0 (nothing in common) to 100 (the same). [StorageException] when one cannot be decoded.
    int percent(ImageKey one, ImageKey other);
}
