package app.maquette.app;

import app.maquette.studio.Log;
import app.maquette.studio.StorageException;
import java.io.IOException;
import java.lang.System.Logger.Level;

/// One sentence on the command line for what stopped the program; the trace goes to the log only.
final class Problems {
    private Problems() {}

    static String sentence(Throwable problem) {
        return switch (problem) {
            case StorageException expected -> String.valueOf(expected.getMessage());
            case IOException expected -> String.valueOf(expected.getMessage());
            default -> {
                Log.of(Problems.class).log(Level.ERROR, "unexpected", problem);
                yield "Maquette stopped because of a bug: " + problem.getClass().getSimpleName();
            }
        };
    }
}
