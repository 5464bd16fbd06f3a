package app.maquette.app;

import java.nio.file.Path;

/// Another process has the home and does not answer.
final class HomeTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HomeTakenException(Path home) {
        super("Another Maquette uses " + home + " and does not answer.");
    }
}
