package app.maquette.simulator.contract;

import org.jspecify.annotations.Nullable;

/// What a valid request asks for.
public record ImageOrder(
        String prompt,
        ServedModel model,
        int pictures,
        Size size,
        boolean magicPrompt,
        @Nullable Long seed,
        @Nullable String styleType) {
    public record Size(int width, int height) {}

    long micros() {
        return model.micros() * pictures;
    }
}
