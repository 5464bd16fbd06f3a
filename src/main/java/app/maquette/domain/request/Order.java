package app.maquette.domain.request;

import app.maquette.domain.PictureId;
import app.maquette.domain.SameText;
import org.jspecify.annotations.Nullable;

/// What is bought, from the button to the journal: what for, from which brief, and what the vendor is asked.
///
/// @param remix the picture sent along, null when there is none
/// @param parent the draft that a final or remix comes from
public record Order(
        Purpose purpose,
        Brief brief,
        ImageRequest request,
        @Nullable Remix remix,
        @Nullable PictureId parent) {
    /// One name, however it was spelled.
    public String collection() {
        return SameText.collection(brief.collection());
    }
}
