package app.maquette.report;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One of the program's fonts in a document. Characters it lacks become question marks.
record Face(PDFont font) {
    private static final String MORE = "…";
    private static final int EM = 1000;

    static Face load(PDDocument document, String name) throws IOException {
        try (var in = Face.class.getResourceAsStream("/app/maquette/assets/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + name + " is missing");
            }
            return new Face(PDType0Font.load(document, in));
        }
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / EM * size;
    }

    /// The text as the font can show it, cut where it would be wider than `width`.
    String fitting(String text, float size, float width) throws IOException {
        var shown = shown(text);
        if (width(shown, size) <= width) {
            return shown;
        }
        int length = shown.codePointCount(0, shown.length());
        while (length > 0 && width(cut(shown, length) + MORE, size) > width) {
            length--;
        }
        return cut(shown, length) + MORE;
    }

    private static String cut(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            var character = Character.isISOControl(point) ? " " : Character.toString(point);
            shown.append(isKnown(character) ? character : "?");
        });
        return shown.toString();
    }

    private boolean isKnown(String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException | IOException _) {
            return false;
        }
    }
}
