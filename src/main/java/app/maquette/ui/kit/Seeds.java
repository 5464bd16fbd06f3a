package app.maquette.ui.kit;

import app.maquette.domain.Produced;

/// A picture's seed in words: the number, or that it was not told.
public final class Seeds {
    private Seeds() {}

    public static String text(Produced produced, Strings strings) {
        return produced.isSeedTold() ? String.valueOf(produced.seed()) : strings.get("kit.seed.not-told");
    }
}
