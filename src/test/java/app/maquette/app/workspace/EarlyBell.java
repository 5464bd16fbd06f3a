package app.maquette.app.workspace;

import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import java.nio.file.Path;

/// A program whose home is asked for by a second start before JavaFX is up. Prints what the second start was told, then
/// `up`, then `shown` when the window would have come to the front.
final class EarlyBell {
    private EarlyBell() {}

    public static void main(String[] args) {
        var home = new Home(Path.of(args[0])).prepare();
        var first = HomeLock.claim(home, () -> Toolkit.whenUp(() -> say("shown")));
        say(HomeLock.claim(home, () -> {}).getClass().getSimpleName());
        say(Toolkit.await(Toolkit.start(() -> "up")));
        if (first instanceof HomeLock.Claim.Mine(var lock)) {
            lock.close();
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
