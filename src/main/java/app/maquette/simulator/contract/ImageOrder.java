package app.maquette.simulator.contract;

import org.jspecify.annotations.Nullable;

/// What a valid request asks for.
public record ImageOrder(
        String prompt,
        Ware ware,
        int pictures,
        Size size,
        Rewriting rewriting,
        @Nullable Long seed,
        @Nullable String styleType) {
    public record Size(int width, int height) {}

    /// What becomes of the prompt before it is drawn from.
    public enum Rewriting {
        NONE,
        EXPANDED,
        /// Put into the structured form in its own words.
        STRUCTURED,
        /// Expanded and put into the structured form.
        STRUCTURED_ANEW
    }
}
