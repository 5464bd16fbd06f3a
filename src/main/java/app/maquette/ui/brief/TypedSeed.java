package app.maquette.ui.brief;

import app.maquette.domain.Digits;
import app.maquette.domain.request.Operation;
import java.util.Optional;

/// A seed as it is typed.
///
/// @param isFixed whether it is a number of the designer's, or random
record TypedSeed(boolean isFixed, String text) {
    Optional<Long> number() {
        var digits = Digits.of(text);
        return isFixed && digits.matches("[0-9]{1,10}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    boolean isWrong() {
        return isFixed && number().isEmpty();
    }

    /// More than any request takes.
    boolean isTooLarge() {
        return number().filter(seed -> seed > Operation.MAX_SEED).isPresent();
    }
}
