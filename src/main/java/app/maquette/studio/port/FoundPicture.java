package app.maquette.studio.port;

import app.maquette.domain.StoredFile;
import java.util.List;

/// A picture file that the ledger does not know.
///
/// @param makers the calls that brought it, by what lies beside it; empty where nothing does
public record FoundPicture(StoredFile file, List<PictureStore.Kept> makers) {
    public FoundPicture {
        makers = List.copyOf(makers);
    }
}
