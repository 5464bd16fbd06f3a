package app.maquette.simulator.drawing;

import app.maquette.pictures.pixel.Shrink;
import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.Dress;
import app.maquette.simulator.drawing.canvas.Sheet;
import app.maquette.studio.port.Pixels;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/// Pairs of drawings that keep a composition or do not, of prompts and seeds of its own: even ones were used to build
/// the descriptor, odd ones judge it.
final class Pairs {
    private static final int SIDE = 256;
    private static final int SMALL = 128;
    private static final double MOVED = 0.15;
    private static final List<String> SUBJECTS = List.of(
            "harbour at dawn",
            "forest in fog",
            "city at night",
            "owl in the snow",
            "desert dunes",
            "still life with pears",
            "mountain lake",
            "waves and wind",
            "planets and stars",
            "leaves of autumn",
            "travel poster \"Porto\"",
            "glass orbs",
            "old town roofs",
            "lighthouse on a coast");
    private static final List<String> MANNERS = List.of(
            "in watercolour", "as a vintage poster", "with soft light", "flat shapes", "seen from above", "in winter");

    final long number;
    private final Dice dice;
    private final String prompt;
    private final long seed;

    Pairs(long number) {
        this.number = number;
        dice = new Dice(number).of("pair");
        var words = dice.of("prompt");
        prompt = words.one(SUBJECTS) + " " + words.one(MANNERS) + " " + number;
        seed = 1_000_003 * number + 17;
    }

    /// One drawing.
    ///
    /// @param inks which palette, 0 for the prompt's own
    /// @param figure where a figure stands before it, in parts of the width; NaN for none
    private BufferedImage drawn(long itsSeed, boolean fine, int inks, double figure) {
        var dress = inks == 0 ? Dress.NONE : new Dress(colours("ink" + inks, 4), List.of());
        var image = Painter.drawn(new Sheet(prompt, itsSeed, SIDE, SIDE, fine, dress));
        if (!Double.isNaN(figure)) {
            var canvas = Canvas.on(image, fine);
            Figure.paint(
                    canvas.part(new Rectangle2D.Double(figure, 0, 1, 1)), colours("coat" + inks, 3), dice.of("figure"));
            canvas.done();
        }
        return image;
    }

    private List<Integer> colours(String name, int count) {
        var colour = dice.of(name);
        return IntStream.range(0, count)
                .map(_ -> colour.between(0, 0xffffff))
                .boxed()
                .toList();
    }

    /// As when a draft is made large: finer, in another palette, or both; every second one with a figure.
    Pixels[] kept() {
        long index = number / 2;
        double figure = index % 2 == 0 ? Double.NaN : 0;
        int inks = index % 3 == 0 ? 1 : 0;
        boolean fine = index / 2 % 3 != 0;
        return pair(drawn(seed, false, inks, figure), drawn(seed, fine, index / 2 % 3 == 1 ? inks : 2, figure));
    }

    /// Another seed, the mirror's, or the figure elsewhere; every second one finer.
    Pixels[] notKept() {
        long index = number / 2;
        boolean fine = index % 2 == 0;
        int inks = index % 4 < 2 ? 1 : 0;
        var first = drawn(seed, false, inks, index % 3 == 2 ? 0 : Double.NaN);
        return switch ((int) (index % 3)) {
            case 0 -> pair(first, drawn(seed + 1, fine, inks, Double.NaN));
            case 1 -> pair(first, mirrored(drawn(seed, fine, inks, Double.NaN)));
            default -> pair(first, drawn(seed, fine, inks, dice.of("way").sign() * MOVED));
        };
    }

    private static Pixels[] pair(BufferedImage first, BufferedImage other) {
        return new Pixels[] {small(first), small(other)};
    }

    private static BufferedImage mirrored(BufferedImage image) {
        var other = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                other.setRGB(image.getWidth() - 1 - x, y, image.getRGB(x, y));
            }
        }
        return other;
    }

    static Pixels small(BufferedImage image) {
        int width = image.getWidth();
        var argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xff000000;
        }
        return Shrink.to(new Pixels(width, image.getHeight(), argb), SMALL);
    }
}
