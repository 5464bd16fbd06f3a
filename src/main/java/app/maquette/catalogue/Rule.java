package app.maquette.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request must not be: all conditions hold and, where there is a check, it fails.
///
/// @param field the one that is named to the user
/// @param says the rule as a sentence about the field, without it
/// @param side the safe side of a conflict between the papers, or null
public record Rule(
        String name,
        String field,
        List<Condition> when,
        @Nullable Check check,
        String says,
        @Nullable String side,
        Evidence evidence) {
    public Rule {
        when = List.copyOf(when);
    }

    /// A point where the vendor's papers disagree and the side that is taken here.
    public record SafeSide(String name, String conflict, String side, Evidence evidence) {}
}
