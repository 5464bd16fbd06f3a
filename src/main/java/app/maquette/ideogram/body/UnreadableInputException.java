package app.maquette.ideogram.body;

/// A picture that should go along cannot be read; the message is a sentence for people.
public final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableInputException(String message) {
        super(message);
    }
}
