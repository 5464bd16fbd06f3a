package app.maquette.app.system;

/// The command line cannot be obeyed; the message says in one sentence what to change.
public final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUseException(String message) {
        super(message);
    }
}
