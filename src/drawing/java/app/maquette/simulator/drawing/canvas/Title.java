package app.maquette.simulator.drawing.canvas;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The quoted words of a prompt set as type, largest first, centred in a box.
public final class Title {
    private static final int LONG = 13;

    private final List<String> lines;
    private final String small;
    private final Letters letters;

    private Title(List<String> lines, String small, Letters letters) {
        this.lines = lines;
        this.small = small;
        this.letters = letters;
    }

    public static Title of(PromptWords words, Dice dice) {
        List<String> quoted = words.quoted().stream()
                .map(Letters::settable)
                .filter(text -> !text.isEmpty())
                .toList();
        boolean serifs = words.any("serif", "slab", "vintage", "lithograph", "newspaper", "antique")
                && !words.any("sans", "grotesk", "bauhaus", "modern", "minimal");
        boolean bold = words.any("bold", "heavy", "black", "strong") || dice.chance(0.5);
        return new Title(
                quoted.isEmpty() ? List.of() : broken(quoted.getFirst()),
                quoted.size() > 1 ? String.join("  ", quoted.subList(1, Math.min(3, quoted.size()))) : "",
                new Letters(bold ? 1.9 : 1.1, serifs));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int lines() {
        return lines.size();
    }

    private static List<String> broken(String text) {
        if (text.length() <= LONG || text.indexOf(' ') < 0) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int most = Math.max(LONG, (text.length() + 1) / 2);
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most && lines.size() < 2) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    public void set(Canvas canvas, Rectangle2D box, Tone tone, Tone smallTone) {
        double share = small.isEmpty() ? 1 : 0.74;
        double leading = box.getHeight() * share / lines.size();
        double size = leading * 0.66;
        for (String line : lines) {
            size = Math.min(size, box.getWidth() / letters.width(line) * Letters.HEIGHT);
        }
        boolean marked = Letters.isMarked(lines.getFirst());
        size *= marked ? 0.86 : 1;
        double block = size * (lines.size() + 0.45 * (lines.size() - 1));
        double rest = small.isEmpty() ? 0 : size * 0.85;
        double y = box.getCenterY() - (block + rest) / 2 + (marked ? size * 0.12 : 0);
        for (String line : lines) {
            line(canvas, line, box, y, size, tone);
            y += size * 1.45;
        }
        if (!small.isEmpty()) {
            double wide = box.getWidth() / letters.width(small) * Letters.HEIGHT;
            line(canvas, small, box, y + size * 0.02, Math.min(size * 0.3, wide), smallTone);
        }
    }

    private void line(Canvas canvas, String text, Rectangle2D box, double y, double size, Tone tone) {
        double scale = size / Letters.HEIGHT;
        double x = box.getCenterX() - letters.width(text) * scale / 2;
        Shape outline = letters.outline(text);
        canvas.fill(Curves.moved(outline, x, y, scale, 0), tone);
    }
}
