package app.maquette.app.workspace;

import app.maquette.app.system.HomeTakenException;
import app.maquette.app.system.Problems;
import app.maquette.app.system.WrongUseException;
import app.maquette.studio.base.Secrets;
import app.maquette.studio.base.StorageException;
import app.maquette.ui.shell.FailedStart.Advice;
import app.maquette.ui.shell.FailedStart.Trouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// What a failed start is told to the user as: its kind comes from the problem, or from how the home's disk stands.
final class StartTrouble {
    /// With less than this a start cannot write what it must.
    private static final long LEAST_SPACE = 1 << 20;

    private StartTrouble() {}

    /// @param home that was tried
    static Trouble of(Throwable problem, Path home) {
        return new Trouble(Problems.sentence(problem), advice(problem, home), home.toString(), Secrets.trace(problem));
    }

    private static Advice advice(Throwable problem, Path home) {
        return switch (problem) {
            case WrongUseException _ -> Advice.SETTING;
            case HomeTakenException _ -> Advice.OTHER_WINDOW;
            case IOException io -> ofDisk(io, home);
            case StorageException stored when stored.getCause() instanceof IOException io -> ofDisk(io, home);
            case StorageException stored when stored.getCause() == null -> Advice.DAMAGE;
            default -> Advice.UNKNOWN;
        };
    }

    private static Advice ofDisk(IOException problem, Path home) {
        return switch (problem) {
            case AccessDeniedException _ -> Advice.RIGHTS;
            case FileAlreadyExistsException _ -> Advice.FILE_IN_PLACE;
            case NotDirectoryException _ -> Advice.FILE_IN_PLACE;
            case NoSuchFileException _ -> Advice.GONE;
            default -> ofDisk(home);
        };
    }

    private static Advice ofDisk(Path home) {
        var place = home;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place)) {
            return Advice.FILE_IN_PLACE;
        }
        try {
            var store = Files.getFileStore(place);
            if (store.isReadOnly()) {
                return Advice.RIGHTS;
            }
            return store.getUsableSpace() < LEAST_SPACE ? Advice.SPACE : Advice.UNKNOWN;
        } catch (IOException _) {
            return Advice.GONE;
        }
    }
}
