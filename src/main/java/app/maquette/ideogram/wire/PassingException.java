package app.maquette.ideogram.wire;

import app.maquette.studio.model.MissingReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A trouble of a download that may be gone at the next attempt.
final class PassingException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient MissingReason reason;
    private final transient @Nullable Duration retryAfter;

    /// No connection, or a broken one.
    PassingException(String said) {
        this(new MissingReason.Offline(said), null);
    }

    /// `retryAfter` is the pause the server asked for.
    PassingException(MissingReason reason, @Nullable Duration retryAfter) {
        super(reason.said());
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    MissingReason reason() {
        return reason;
    }
}
