package app.maquette.domain.request;

import app.maquette.domain.SameText;
import org.jspecify.annotations.Nullable;

/// The prompt and all settings of a request, as the designer edits them.
///
/// @param seed null for a random one
/// @param collection the name of the collection that pays and keeps, [SameText#UNFILED] by default
public record Brief(
        String prompt,
        String negativePrompt,
        AspectRatio aspectRatio,
        StyleType style,
        Model model,
        MagicPrompt magicPrompt,
        @Nullable Long seed,
        String collection) {
    /// Pictures of one drafting call.
    public static final int DRAFTS = 4;

    public static final Brief EMPTY = new Brief(
            "", "", AspectRatio.ASPECT_1_1, StyleType.AUTO, Model.V_2_TURBO, MagicPrompt.AUTO, null, SameText.UNFILED);

    /// The brief of the final of a draft: its returned prompt and seed, magic prompt off, model 2.0, all else kept.
    /// A seed that no request takes becomes a random one.
    public Brief finalOf(String returnedPrompt, long returnedSeed) {
        return new Brief(
                returnedPrompt,
                negativePrompt,
                aspectRatio,
                style,
                Model.V_2,
                MagicPrompt.OFF,
                returnedSeed >= 0 && returnedSeed <= RequestRules.MAX_SEED ? returnedSeed : null,
                collection);
    }
}
