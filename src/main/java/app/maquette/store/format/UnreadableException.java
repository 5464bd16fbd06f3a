package app.maquette.store.format;

import org.jspecify.annotations.Nullable;

/// JSON that does not say what it should. Never quotes what was read, which may be a prompt.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final @Nullable String type;

    private UnreadableException(String message, @Nullable String type) {
        super(message);
        this.type = type;
    }

    /// Something is missing or not of its kind; `what` names it.
    static UnreadableException at(String what) {
        return new UnreadableException(what, null);
    }

    /// The kind of thing is one that this program does not know.
    static UnreadableException ofType(String type) {
        return new UnreadableException("type", type);
    }

    /// The unknown `type`, null when it is something else that cannot be read.
    public @Nullable String type() {
        return type;
    }
}
