package app.maquette.store.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;

/// As if each folder lay on a disk of its own.
public final class SplitDisk extends QuickDisk {
    @Override
    public void move(Path from, Path to) throws IOException {
        if (!DurableFile.parent(from).equals(DurableFile.parent(to))) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "another disk");
        }
        super.move(from, to);
    }
}
