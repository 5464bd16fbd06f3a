package app.maquette.app.system;

import app.maquette.studio.base.Log;
import app.maquette.studio.base.Secrets;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What stopped the program, in a sentence or two; the trace of a bug goes to the log only.
public final class Problems {
    private Problems() {}

    public static String sentence(Throwable problem) {
        return Secrets.scrub(words(problem));
    }

    private static String words(Throwable problem) {
        return switch (problem) {
            case WrongUseException expected -> String.valueOf(expected.getMessage());
            case HomeTakenException expected -> String.valueOf(expected.getMessage());
            case StorageException expected ->
                expected.getMessage() + (expected.getCause() instanceof IOException cause ? " " + reason(cause) : "");
            case IOException expected -> reason(expected);
            default -> {
                Log.of(Problems.class).log(Level.ERROR, "unexpected", problem);
                yield "Maquette stopped because of a bug: " + problem.getClass().getSimpleName();
            }
        };
    }

    /// 1 failed, 2 wrong use.
    public static int code(Throwable problem) {
        return problem instanceof WrongUseException ? 2 : 1;
    }

    /// Java names a file and leaves it to the class to say what is wrong with it.
    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file where a folder should be.";
            case NotDirectoryException taken -> taken.getFile() + " is a file where a folder should be.";
            case NoSuchFileException gone -> gone.getFile() + " is not there.";
            case FileSystemException named
            when named.getReason() != null && named.getFile() != null ->
                ended(named.getFile() + ": " + named.getReason());
            default -> ended(String.valueOf(problem.getMessage()));
        };
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
