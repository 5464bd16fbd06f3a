package app.maquette.domain.request;

import app.maquette.domain.ImageKey;

/// The picture a remix starts from and its weight, 1 to 100.
public record Remix(ImageKey source, int weight) {
    /// Keeps the draft's composition while the full model redraws it.
    public static final int WEIGHT = 80;
}
