package app.maquette.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;

/// Draws a row of equal letters with spaces between them, as the window draws its text, and prints where the ink of
/// each stands, then how far apart they should be.
final class Letters {
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
                centres(image).stream().map(String::valueOf).collect(Collectors.joining(" ")), String.valueOf(step));
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
