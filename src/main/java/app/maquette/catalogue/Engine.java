package app.maquette.catalogue;

import app.maquette.domain.request.EngineId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is bought: a model family at a speed or quality.
///
/// @param since when a document first named it
/// @param structured whether a JSON prompt is taken in place of words
/// @param seeded whether a seed is known to draw the same composition again on this family
/// @param withCharacter the engine that takes over when a character reference is added
/// @param oldNames wire names under which journals may hold it
public record Engine(
        EngineId id,
        String family,
        String label,
        Listing listing,
        Use use,
        LocalDate since,
        boolean structured,
        boolean seeded,
        @Nullable EngineId withCharacter,
        List<String> oldNames,
        Evidence evidence) {
    public Engine {
        oldNames = List.copyOf(oldNames);
    }

    /// Where the picker shows it.
    public enum Listing {
        FIRST,
        MORE,
        /// Resold by the vendor; listed apart, once Settings ask for it.
        APART,
        /// Off until a quote or the user's word confirms its fields and price.
        OFF
    }

    /// What it is good for.
    public enum Use {
        DRAFTS,
        PRODUCTION,
        PREMIUM,
        TOOL
    }

    public boolean isShown() {
        return listing == Listing.FIRST || listing == Listing.MORE;
    }
}
