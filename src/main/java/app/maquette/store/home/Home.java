package app.maquette.store.home;

import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The folder in which everything lives, readable by its owner only. The simulator has one of its own inside, so that
/// play money never fills the real cap.
public record Home(Path root) {
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /// Creates what is missing. [StorageException] when it cannot.
    public Home prepare() {
        try {
            for (var folder : List.of(root, journal(), answers(), pictures(), parts(), thumbs())) {
                Files.createDirectories(folder);
                hide(folder);
            }
            return this;
        } catch (IOException e) {
            throw new StorageException("The home folder " + root + " cannot be used.", e);
        }
    }

    /// The home of simulated pictures and simulated money.
    public Home simulator() {
        return new Home(root.resolve("simulator"));
    }

    public Path journal() {
        return root.resolve("journal");
    }

    public Path answers() {
        return root.resolve("answers");
    }

    public Path pictures() {
        return root.resolve("pictures");
    }

    public Path parts() {
        return root.resolve("parts");
    }

    public Path thumbs() {
        return root.resolve("thumbs");
    }

    /// The index without the ending that the database adds.
    public Path index() {
        return root.resolve("index");
    }

    public Path settings() {
        return root.resolve("settings.json");
    }

    public Path session() {
        return root.resolve("session.json");
    }

    /// Names of accounts and which one is in use.
    public Path accounts() {
        return root.resolve("accounts.json");
    }

    /// What binds accounts to their keys.
    public Path secret() {
        return root.resolve("secret");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path socket() {
        return root.resolve("maquette.sock");
    }

    /// Some disks that a folder may lie on know no permissions.
    public static void hide(Path folder) throws IOException {
        try {
            ownerOnly(folder, "rwx------");
        } catch (FileSystemException e) {
            if (!Files.isWritable(folder)) {
                throw e;
            }
            Log.of(Home.class).log(Level.WARNING, folder + " cannot be hidden from others", e);
        }
    }

    public static void ownerOnly(Path file, String permissions) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
