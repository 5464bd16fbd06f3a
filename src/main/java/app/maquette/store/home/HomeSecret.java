package app.maquette.store.home;

import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.Uninterrupted;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;

/// What binds the accounts of a home to their keys: 32 random bytes in a file of the owner's. Without it the same key
/// is
/// another account.
public final class HomeSecret {
    private static final int BYTES = 32;

    private HomeSecret() {}

    /// Made when it is not there. [StorageException] when it can be neither read nor made.
    public static byte[] of(Home home) {
        try {
            return Uninterrupted.call(() -> readOrMake(home));
        } catch (IOException e) {
            throw new StorageException("The home's secret cannot be used.", e, home.root());
        }
    }

    private static byte[] readOrMake(Home home) throws IOException {
        var file = home.secret();
        if (Files.exists(file)) {
            var found = Files.readAllBytes(file);
            if (found.length == BYTES) {
                return found;
            }
        }
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        new DurableFile(Disk.REAL).write(file, made);
        Home.ownerOnly(file, "rw-------");
        return made;
    }
}
