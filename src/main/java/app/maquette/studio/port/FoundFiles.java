package app.maquette.studio.port;

import app.maquette.domain.ImageKey;
import java.util.List;
import java.util.Set;

/// Looks through the folder of the pictures. Blocking; thread-safe. Failures are [StorageException].
public interface FoundFiles {
    /// The picture files whose content is none of these.
    List<FoundPicture> unknownTo(Set<ImageKey> known);
}
