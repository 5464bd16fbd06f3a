package app.maquette.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Writes lines from the top of A4 pages lying on their side, and turns the page when one is full; a table's head
/// stands on each of its pages.
final class Sheet implements Closeable {
    private static final float MARGIN = 40;
    private static final float LINE = 15;
    private static final float SIZE = 9;
    private static final float HEADING = 16;
    private static final float FIRST_COLUMN = 120;
    private static final int MOST_MISSING = 20;
    private static final float FOOT = 20;
    private static final String CREDIT = "Powered by Ideogram";
    private static final String POLICY = "https://ideogram.ai/legal/usage-policy";
    private final PDRectangle paper =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private final PDDocument document;
    private final Letters letters;
    private final Face regular;
    private final Face bold;
    private List<String> head = List.of();
    private @Nullable PDPageContentStream page;
    private float y;

    Sheet(PDDocument document, Letters letters) throws IOException {
        this.document = document;
        this.letters = letters;
        this.regular = Face.load(document, "Inter-Regular", letters);
        this.bold = Face.load(document, "Inter-SemiBold", letters);
    }

    void heading(String text) throws IOException {
        room(2 * LINE);
        write(bold, HEADING, MARGIN, bold.fitting(text, HEADING, width()));
        y -= LINE;
    }

    void sentence(String text) throws IOException {
        room(LINE);
        write(regular, SIZE, MARGIN, regular.fitting(text, SIZE, width()));
    }

    /// Ends the table before, if there is one.
    void gap() {
        head = List.of();
        y -= LINE;
    }

    void head(List<String> cells) throws IOException {
        room(3 * LINE);
        cells(bold, cells);
        head = List.copyOf(cells);
    }

    void row(List<String> cells) throws IOException {
        room(LINE);
        cells(regular, cells);
    }

    void total(List<String> cells) throws IOException {
        room(LINE);
        cells(bold, cells);
    }

    /// Says which characters stand as boxes, if any do.
    void missing() throws IOException {
        var codes = letters.missing().stream()
                .limit(MOST_MISSING)
                .map(code -> String.format(Locale.ROOT, "U+%04X", code))
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            var more = letters.missing().size() > MOST_MISSING ? " and others" : "";
            sentence("No font on this computer has the characters " + codes + more + "; a box stands for each.");
        }
    }

    /// At the foot of every page, the last thing that is written: what it is, whose pictures, which page.
    void foot(String words) throws IOException {
        close();
        page = null;
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            var paged = document.getPage(i);
            try (var stream = new PDPageContentStream(document, paged, AppendMode.APPEND, /* compress= */ true)) {
                var number = regular.fitting("Page " + (i + 1) + " of " + count, SIZE, width());
                Ink.write(stream, regular, SIZE, number, paper.getWidth() - MARGIN - number.width(), FOOT);
                Ink.write(stream, bold, SIZE, bold.fitting(words, SIZE, width() / 2), MARGIN, FOOT);
                var credit = regular.fitting(CREDIT, SIZE, width());
                float x = (paper.getWidth() - credit.width()) / 2;
                Ink.write(stream, regular, SIZE, credit, x, FOOT);
                Ink.link(paged, POLICY, new PDRectangle(x, FOOT - 2, credit.width(), LINE));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    /// The first cell to the left, the others to the right of columns of one width.
    private void cells(Face face, List<String> cells) throws IOException {
        float column = (width() - FIRST_COLUMN) / (cells.size() - 1);
        for (int i = 0; i < cells.size(); i++) {
            var text = face.fitting(cells.get(i), SIZE, i == 0 ? FIRST_COLUMN : column);
            float right = MARGIN + FIRST_COLUMN + i * column;
            put(face, SIZE, i == 0 ? MARGIN : right - text.width(), text);
        }
        y -= LINE;
    }

    private void write(Face face, float size, float x, Face.Run text) throws IOException {
        put(face, size, x, text);
        y -= LINE;
    }

    private void put(Face face, float size, float x, Face.Run text) throws IOException {
        Ink.write(current(), face, size, text, x, y);
    }

    private void room(float height) throws IOException {
        if (page != null && y - height < MARGIN) {
            page.close();
            page = null;
            current();
            if (!head.isEmpty()) {
                cells(bold, head);
            }
        }
    }

    private PDPageContentStream current() throws IOException {
        if (page == null) {
            var next = new PDPage(paper);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            y = paper.getHeight() - MARGIN - HEADING;
        }
        return page;
    }

    private float width() {
        return paper.getWidth() - 2 * MARGIN;
    }
}
