package app.maquette.ui.kit.picture;

import app.maquette.domain.request.AnsweredPicture;
import app.maquette.ui.kit.text.Strings;

/// A picture's seed in words: the number, or that it was not told.
public final class Seeds {
    private Seeds() {}

    public static String text(AnsweredPicture produced, Strings strings) {
        return produced.isSeedTold() ? String.valueOf(produced.seed()) : strings.get("kit.seed.not-told");
    }
}
