package app.maquette.app.system;

import java.nio.file.Path;

/// Another process has the home and does not answer.
public final class HomeTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HomeTakenException(Path home) {
        super("Another Maquette uses " + home + " and does not answer.");
    }
}
