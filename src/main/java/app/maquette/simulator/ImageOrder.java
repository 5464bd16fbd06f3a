package app.maquette.simulator;

import org.jspecify.annotations.Nullable;

/// What a valid request asks for.
record ImageOrder(
        String prompt,
        Model model,
        int pictures,
        Size size,
        boolean magicPrompt,
        @Nullable Long seed,
        @Nullable String styleType) {
    record Size(int width, int height) {}

    long micros() {
        return model.micros() * pictures;
    }
}
