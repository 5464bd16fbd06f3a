package app.maquette.app.system;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The desktop's safe by java-keyring. Blocking, perhaps for minutes.
record DesktopSafe(Keyring keyring, String service) implements SystemKeyStore.Safe {
    static DesktopSafe open(String service) throws BackendNotSupportedException {
        // Nothing of the program listens to the library's log, which would say so on stderr.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return new DesktopSafe(Keyring.create(KeyringStorageType.WINDOWS_CREDENTIAL_STORE), service);
        }
        if (system.contains("mac")) {
            return new DesktopSafe(Keyring.create(KeyringStorageType.OSX_KEYCHAIN), service);
        }
        try {
            return new DesktopSafe(Keyring.create(KeyringStorageType.GNOME_KEYRING), service);
        } catch (BackendNotSupportedException _) {
            return new DesktopSafe(Keyring.create(KeyringStorageType.KWALLET), service);
        }
    }

    @Override
    public String place() {
        return switch (keyring.getKeyringStorageType()) {
            case GNOME_KEYRING -> "Secret Service";
            case KWALLET -> "KDE Wallet";
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "Keychain";
            case WINDOWS_CREDENTIAL_STORE -> "Credential Manager";
        };
    }

    @Override
    public @Nullable String get(String entry) throws PasswordAccessException {
        return keyring.getPassword(service, entry);
    }

    @Override
    public void put(String entry, String secret) throws PasswordAccessException {
        keyring.setPassword(service, entry, secret);
    }

    @Override
    public void delete(String entry) throws PasswordAccessException {
        keyring.deletePassword(service, entry);
    }

    @Override
    public void close() throws Exception {
        keyring.close();
    }
}
