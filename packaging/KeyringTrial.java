import app.maquette.app.system.SystemKeyStore;
import app.maquette.studio.account.KeyStore;
import app.maquette.studio.account.KeyText;
import java.util.List;

/// Keeps, reads and forgets a made-up key as the program does, and says in lines what came of it.
///
/// Usage: KeyringTrial [stay|later]: `stay` leaves the key there, `later` finds one that is there.
public final class KeyringTrial {
    private static final String ENTRY = "https://vendor.example trial";
    private static final String KEY = "canary-of-the-keyring-trial-3f2a";

    private KeyringTrial() {}

    public static void main(String[] args) {
        KeyStore store = SystemKeyStore.ofMachine();
        List<String> asked = List.of(args);
        if (!asked.contains("later")) {
            say(store.keep(ENTRY, KeyText.of(KEY).orElseThrow()));
        }
        say(store.read(ENTRY));
        if (!asked.contains("stay")) {
            System.out.println(store.forget(ENTRY) ? "forgotten" : "may still be there");
            say(store.read(ENTRY));
        }
        // The library may leave threads behind that would keep this process alive, as the program's own end does.
        System.exit(0);
    }

    private static void say(KeyStore.Kept kept) {
        System.out.println(
                switch (kept) {
                    case KeyStore.Kept.Here(var place) -> "kept in " + place;
                    case KeyStore.Kept.ThisRunOnly(var why) -> "for this run only: " + why;
                });
    }

    private static void say(KeyStore.Found found) {
        System.out.println(
                switch (found) {
                    case KeyStore.Found.Here(var key) -> KEY.equals(key.value()) ? "read again" : "another was read";
                    case KeyStore.Found.Missing() -> "not found";
                    case KeyStore.Found.Closed(var why) -> "closed: " + why;
                });
    }
}
