package app.maquette.studio.base;

import java.io.IOException;
import java.nio.file.Path;

/// The disk or the database failed under the store.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final DiskTrouble trouble;
    private final String folder;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
        this.trouble = DiskTrouble.OTHER;
        this.folder = "";
    }

    /// Writing into the folder failed; why is added to the sentence.
    public StorageException(String sentence, IOException cause, Path folder) {
        this(sentence, cause, folder, DiskTrouble.of(cause, folder));
    }

    private StorageException(String sentence, IOException cause, Path folder, DiskTrouble trouble) {
        super(sentence + " " + folder + ": " + trouble.words() + ".", cause);
        this.trouble = trouble;
        this.folder = String.valueOf(folder.getFileName());
    }

    public StorageException(String message) {
        super(message);
        this.trouble = DiskTrouble.OTHER;
        this.folder = "";
    }

    public DiskTrouble trouble() {
        return trouble;
    }

    /// The name of the folder that could not be written to; empty where it is not known.
    public String folder() {
        return folder;
    }
}
