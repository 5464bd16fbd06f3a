package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.maquette.app.Jvm;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitTest {
    @Test
    void wordsStandAsFarApartAsTheFontSays(@TempDir Path folder) throws IOException {
        var headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        var classPath = System.getProperty("java.class.path");
        try (var program = Jvm.start(folder.resolve("log"), headless, classPath, Letters.class)) {
            var centres = Arrays.stream(program.line().split(" ", -1))
                    .map(Double::valueOf)
                    .toList();
            double step = Double.parseDouble(program.line());

            assertThat(centres).hasSize(8);
            for (int i = 1; i < centres.size(); i++) {
                assertThat(centres.get(i) - centres.get(i - 1)).isCloseTo(step, within(0.15));
            }
        }
    }

    @Test
    void aSecondStartBeforeTheWindowIsUpIsAnsweredAndTheWindowComesLater(@TempDir Path folder) throws IOException {
        var headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        var classPath = System.getProperty("java.class.path");
        var home = folder.resolve("home").toString();
        try (var program = Jvm.start(folder.resolve("log"), headless, classPath, EarlyBell.class, home)) {
            assertThat(program.line()).isEqualTo("Shown");
            assertThat(List.of(program.line(), program.line())).containsExactlyInAnyOrder("up", "shown");
        }
    }

    /// A program whose home is asked for by a second start before JavaFX is up. Prints what the second start was
    /// told, then `up`, then `shown` when the window would have come to the front.
    static final class EarlyBell {
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
}
