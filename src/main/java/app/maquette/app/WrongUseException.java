package app.maquette.app;

/// The command line cannot be obeyed; the message says in one sentence what to change.
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUseException(String message) {
        super(message);
    }
}
