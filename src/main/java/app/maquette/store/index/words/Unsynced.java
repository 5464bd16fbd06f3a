package app.maquette.store.index.words;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/// A directory that leaves it to the system when its files reach the disk: what a loss of power ruins is found by their
/// checksums and made anew, and nobody waits for a slow disk.
final class Unsynced extends FilterDirectory {
    Unsynced(Directory files) {
        super(files);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
}
