package app.maquette.domain.request;

import app.maquette.domain.SameText;
import org.jspecify.annotations.Nullable;

/// Every field of the vendor's image request; null means "not sent". Rules per model are checked by [RequestRules].
///
/// @param resolution `RESOLUTION_W_H`, excludes the aspect ratio
/// @param seed 0 to 2147483647
/// @param images 1 to 8
public record ImageRequest(
        String prompt,
        Model model,
        @Nullable AspectRatio aspectRatio,
        @Nullable String resolution,
        MagicPrompt magicPrompt,
        @Nullable String magicPromptVersion,
        @Nullable Long seed,
        int images,
        @Nullable StyleType style,
        @Nullable String negativePrompt,
        @Nullable Palette palette) {

    /// Its texts in the one form that all their spellings share, one a line.
    public String plainTexts() {
        return SameText.of(prompt) + "\n" + SameText.of(negative());
    }

    /// Whether its texts are in that form.
    public boolean isPlain() {
        return plainTexts().equals(prompt + "\n" + negative());
    }

    private String negative() {
        return negativePrompt == null ? "" : negativePrompt;
    }

    /// What [Brief]s use: no resolution, no magic prompt version, no palette.
    public static ImageRequest of(Brief brief, int images) {
        var model = brief.model();
        var negative = brief.negativePrompt().strip();
        return new ImageRequest(
                brief.prompt().strip(),
                model,
                brief.aspectRatio(),
                null,
                brief.magicPrompt(),
                null,
                brief.seed(),
                images,
                model.takesStyle() ? brief.style() : null,
                model.takesNegativePrompt() && !negative.isEmpty() ? negative : null,
                null);
    }
}
