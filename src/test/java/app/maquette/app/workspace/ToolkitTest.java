package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.maquette.app.Jvm;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
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

    /// Draws a row of equal letters with spaces between them, as the window draws its text, and prints where the ink of
    /// each stands, then how far apart they should be.
    static final class Letters {
        private static final String TEXT = "l l l l l l l l";
        private static final double SIZE = 12;

        private Letters() {}

        public static void main(String[] args) {
            var lines = Toolkit.await(Toolkit.start(Letters::draw));
            lines.forEach(System.out::println);
            Platform.exit();
        }

        private static List<String> draw() {
            var fonts = Letters.class.getResourceAsStream("/app/maquette/assets/fonts/Inter-Regular.ttf");
            var text = new Text(TEXT);
            text.setFont(Font.loadFont(fonts, SIZE));
            text.setFontSmoothingType(FontSmoothingType.GRAY);
            var pane = new StackPane(text);
            var scene = new Scene(pane, 200, 40);
            var image = scene.snapshot(new WritableImage(200, 40));
            double step = width("l l", text.getFont()) - width("l", text.getFont());
            return List.of(
                    centres(image).stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    String.valueOf(step));
        }

        private static double width(String words, Font font) {
            var text = new Text(words);
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        }

        private static List<Double> centres(WritableImage image) {
            var centres = new ArrayList<Double>();
            double mass = 0;
            double moment = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                double ink = 0;
                for (int y = 0; y < image.getHeight(); y++) {
                    ink += 1 - image.getPixelReader().getColor(x, y).getBrightness();
                }
                mass += ink;
                moment += ink * x;
                if (ink < 0.01 && mass > 0.01) {
                    centres.add(moment / mass);
                    mass = 0;
                    moment = 0;
                }
            }
            return centres;
        }
    }
}
