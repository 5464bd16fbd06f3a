package app.maquette.studio.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Why a disk does not take what is to be kept on it. The system's own words are in the user's language, so the disk is
/// asked.
public enum DiskTrouble {
    FULL("the disk is full"),
    READ_ONLY("the disk is read-only"),
    NO_PERMISSION("Maquette may not write there"),
    GONE("the folder is not there"),
    OTHER("the disk reports an error");

    /// With less a disk counts as full: systems keep a little back.
    private static final long FEW_BYTES = 1 << 20;

    private final String words;

    DiskTrouble(String words) {
        this.words = words;
    }

    /// For people, as a part of a sentence.
    public String words() {
        return words;
    }

    /// Why writing into the folder failed.
    public static DiskTrouble of(IOException failure, Path folder) {
        boolean isAway =
                failure instanceof NoSuchFileException gone && folder.toString().equals(gone.getFile());
        if (isAway || !Files.isDirectory(folder)) {
            return GONE;
        }
        try {
            var disk = Files.getFileStore(folder);
            if (disk.isReadOnly()) {
                return READ_ONLY;
            }
            if (failure instanceof AccessDeniedException || !Files.isWritable(folder)) {
                return NO_PERMISSION;
            }
            boolean isFull = disk.getUsableSpace() < FEW_BYTES
                    || String.valueOf(failure.getMessage()).contains("No space left");
            return isFull ? FULL : OTHER;
        } catch (IOException _) {
            return OTHER;
        }
    }
}
