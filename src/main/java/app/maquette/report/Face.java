package app.maquette.report;

import app.maquette.studio.report.Lettering.Outline;
import java.io.IOException;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// One of the program's fonts in a document, with the computer's fonts for the characters it lacks. One thread.
final class Face {
    private static final String MORE = "…";
    private static final String BOX = "□";
    private static final int EM = 1000;
    private final PDFont font;
    private final Letters letters;

    private Face(PDFont font, Letters letters) {
        this.font = font;
        this.letters = letters;
    }

    static Face load(PDDocument document, String name, Letters letters) throws IOException {
        try (var in = Face.class.getResourceAsStream("/app/maquette/assets/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + name + " is missing");
            }
            return new Face(PDType0Font.load(document, in), letters);
        }
    }

    PDFont font() {
        return font;
    }

    /// A part of a line, from left to right.
    ///
    /// @param outline null when the font itself has the text
    record Piece(String text, float width, @Nullable Outline outline) {}

    /// A line in the order in which it is seen.
    public record Run(String text, List<Piece> pieces, float width) {}

    /// The text on one line, cut where it would be wider than `width`.
    Run fitting(String text, float size, float width) throws IOException {
        var shown = shown(text);
        var whole = run(shown, size);
        if (whole.width() <= width) {
            return whole;
        }
        var ends = ends(shown);
        int fits = 0;
        for (int low = 1, high = ends.size() - 1; low <= high; ) {
            int middle = (low + high) >>> 1;
            if (run(shown.substring(0, ends.get(middle - 1)) + MORE, size).width() <= width) {
                fits = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return run(shown.substring(0, fits == 0 ? 0 : ends.get(fits - 1)) + MORE, size);
    }

    private Run run(String text, float size) throws IOException {
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<String> parts = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        int start = 0;
        for (int end : ends(text)) {
            byte level = (byte) bidi.getLevelAt(start);
            var cluster = text.substring(start, end);
            int last = parts.size() - 1;
            if (last >= 0 && levels.get(last) == level && has(parts.get(last)) == has(cluster)) {
                parts.set(last, parts.get(last) + cluster);
            } else {
                parts.add(cluster);
                levels.add(level);
            }
            start = end;
        }
        var order = IntStream.range(0, parts.size()).boxed().toArray(Integer[]::new);
        var bytes = new byte[order.length];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = levels.get(i);
        }
        Bidi.reorderVisually(bytes, 0, order, 0, order.length);
        List<Piece> pieces = new ArrayList<>();
        float width = 0;
        for (int at : order) {
            var piece = piece(parts.get(at), size, levels.get(at) % 2 == 1);
            pieces.add(piece);
            width += piece.width();
        }
        return new Run(text, List.copyOf(pieces), width);
    }

    private Piece piece(String text, float size, boolean isRightToLeft) throws IOException {
        if (has(text) && !isRightToLeft) {
            return new Piece(text, font.getStringWidth(text) / EM * size, null);
        }
        var drawn = letters.draw(text, size, isRightToLeft);
        if (drawn.isPresent()) {
            return new Piece(text, drawn.get().width(), drawn.get());
        }
        var boxes = (has(BOX) ? BOX : "?").repeat(ends(text).size());
        return new Piece(boxes, font.getStringWidth(boxes) / EM * size, null);
    }

    /// Where the characters as people count them end.
    private static List<Integer> ends(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            ends.add(end);
        }
        return ends;
    }

    /// Without what moves a line or turns its writing around.
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "");
    }

    private boolean has(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException | IOException _) {
            return false;
        }
    }
}
