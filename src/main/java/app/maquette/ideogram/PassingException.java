package app.maquette.ideogram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A trouble of a download that may be gone at the next attempt.
final class PassingException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient @Nullable Duration retryAfter;

    PassingException(String said) {
        this(said, null);
    }

    /// `retryAfter` is the pause the server asked for.
    PassingException(String said, @Nullable Duration retryAfter) {
        super(said);
        this.retryAfter = retryAfter;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    String said() {
        return String.valueOf(getMessage());
    }
}
