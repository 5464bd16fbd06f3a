package app.maquette.ui.brief;

import app.maquette.domain.Digits;
import app.maquette.domain.request.Operation;
import java.util.Optional;

/// A seed as it is typed.
///
/// @param isFixed whether it is a number of the designer's, or random
/// @param isBeingTyped no seed is judged before it was typed and left
record TypedSeed(boolean isFixed, String text, boolean isBeingTyped) {
    Optional<Long> number() {
        var digits = Digits.of(text);
        return isFixed && digits.matches("[0-9]{1,10}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    boolean isWrong() {
        return isFixed && number().isEmpty();
    }

    /// Wrong so far, but nobody has said that it is all.
    boolean isUnfinished() {
        return isWrong() && (isBeingTyped || text.isBlank());
    }

    /// Wrong, and meant so.
    boolean isBreach() {
        return isWrong() && !isUnfinished();
    }

    /// More than any request takes.
    boolean isTooLarge() {
        return number().filter(seed -> seed > Operation.MAX_SEED).isPresent();
    }
}
