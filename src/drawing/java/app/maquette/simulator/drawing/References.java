package app.maquette.simulator.drawing;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is seen of pictures that are shown: their colours, few enough to be written down.
public final class References {
    private static final int CELLS = 16;
    private static final int KEPT = 8;

    private References() {}

    /// The colours of pictures from dark to light, the strongest last; none of a picture that cannot be read.
    public static List<Integer> inks(List<byte[]> pictures) {
        List<Integer> cells = new ArrayList<>();
        pictures.forEach(picture -> cells.addAll(cells(picture, 0, CELLS)));
        if (cells.isEmpty()) {
            return List.of();
        }
        cells.sort(Comparator.comparingInt(References::light));
        List<Integer> inks = new ArrayList<>();
        for (int i = 0; i < KEPT - 1; i++) {
            inks.add(cells.get((cells.size() - 1) * i / (KEPT - 2)));
        }
        cells.stream().max(Comparator.comparingInt(References::strength)).ifPresent(inks::add);
        return inks;
    }

    /// The colours of a character from head to foot.
    public static List<Integer> figure(byte[] picture) {
        List<Integer> figure = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            List<Integer> cells = cells(picture, CELLS * third / 3, CELLS * (third + 1) / 3);
            if (cells.isEmpty()) {
                return List.of();
            }
            figure.add(mean(cells));
        }
        return figure;
    }

    /// The means of the cells of some rows of a grid over the picture.
    private static List<Integer> cells(byte[] picture, int from, int to) {
        BufferedImage image = Painter.decode(picture);
        List<Integer> cells = new ArrayList<>();
        if (image == null) {
            return cells;
        }
        for (int row = from; row < to; row++) {
            for (int column = 0; column < CELLS; column++) {
                List<Integer> points = new ArrayList<>();
                for (int point = 0; point < 9; point++) {
                    points.add(at(image, column * 3 + point % 3, row * 3 + Math.floorDiv(point, 3)));
                }
                cells.add(mean(points));
            }
        }
        return cells;
    }

    private static int at(BufferedImage image, int x, int y) {
        return image.getRGB(
                        Math.min(image.getWidth() - 1, image.getWidth() * (2 * x + 1) / (CELLS * 6)),
                        Math.min(image.getHeight() - 1, image.getHeight() * (2 * y + 1) / (CELLS * 6)))
                & 0xffffff;
    }

    private static int mean(List<Integer> colours) {
        int mean = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = shift;
            int sum =
                    colours.stream().mapToInt(colour -> colour >> channel & 255).sum();
            mean = (mean << 8) | (sum / colours.size());
        }
        return mean;
    }

    private static int light(int colour) {
        return (colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255);
    }

    private static int strength(int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
}
