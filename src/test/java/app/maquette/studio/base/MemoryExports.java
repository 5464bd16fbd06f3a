package app.maquette.studio.base;

import app.maquette.studio.port.Exports;
import app.maquette.studio.port.Library.Shown;
import java.nio.file.Path;

/// Names pictures by their seeds and writes nothing; a place named `full` has no room.
public final class MemoryExports implements Exports {
    private volatile boolean full;

    @Override
    public String suggestedName(Shown shown) {
        return shown.picture().produced().seed() + ".png";
    }

    @Override
    public Path export(Shown shown, Path target, Disclosure disclosure) {
        if (target.endsWith("full")) {
            throw new StorageException("no space left");
        }
        return target.resolve(suggestedName(shown));
    }

    @Override
    public Path prepareDrag(Shown shown, Disclosure disclosure) {
        if (full) {
            throw new StorageException("no space left");
        }
        return Path.of(suggestedName(shown));
    }

    /// Nothing more is made ready.
    public void fill() {
        full = true;
    }
}
