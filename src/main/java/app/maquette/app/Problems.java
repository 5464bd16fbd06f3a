package app.maquette.app;

import app.maquette.studio.StorageException;
import java.io.IOException;

/// One sentence on the command line for what stopped the program; the trace goes to the log only.
final class Problems {
    private Problems() {}

    static String sentence(Throwable problem) {
        return switch (problem) {
            case StorageException expected -> String.valueOf(expected.getMessage());
            case IOException expected -> String.valueOf(expected.getMessage());
            default -> {
                log().log(System.Logger.Level.ERROR, "unexpected", problem);
                yield "Maquette stopped because of a bug: " + problem.getClass().getSimpleName();
            }
        };
    }

    /// Looked up when there is something to say: the first look-up in a process searches every jar.
    private static System.Logger log() {
        return System.getLogger(Problems.class.getName());
    }
}
