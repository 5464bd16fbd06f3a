package app.maquette.studio.port;

import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Looks through the folder of the pictures. Blocking; thread-safe. Failures are [StorageException].
public interface FoundFiles {
    /// The picture files whose content is none of these.
    List<FoundPicture> unknownTo(Set<ImageKey> known);

    /// Removes a file for ever where every picture that was kept as these bytes is deleted; false where one is not, or
    /// nothing says which there are. Only emptying the trash asks for it.
    boolean remove(ImageKey key, Predicate<PictureId> isDeleted);
}
