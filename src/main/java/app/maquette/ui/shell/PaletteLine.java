package app.maquette.ui.shell;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.control.Icon;
import java.util.function.Supplier;

/// One thing that can be chosen from the list of commands.
///
/// @param name tells it from all others, also tomorrow
/// @param face how it looks
/// @param offer what is said of it now: price, details, what is in the way
/// @param run does it once it was chosen
public record PaletteLine(Kind kind, String name, Face face, Supplier<Offer> offer, Runnable run) {
    /// Where a line stands, in this order.
    public enum Kind {
        ACTION,
        PROMPT,
        PICTURE,
        COLLECTION,
        SETTING
    }

    /// How a line looks.
    ///
    /// @param text its words, which are searched
    /// @param keys how its keys are written; empty where it has none
    public record Face(String text, Look look, String keys) {
        Face(String text, Icon icon) {
            this(text, new Look.Drawn(icon), "");
        }
    }

    public String text() {
        return face.text();
    }

    /// What stands before its words.
    public sealed interface Look {
        record Drawn(Icon icon) implements Look {}

        record Seen(ImageKey picture) implements Look {}
    }
}
