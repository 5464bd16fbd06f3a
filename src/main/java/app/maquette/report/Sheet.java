package app.maquette.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Writes lines from the top of A4 pages lying on their side, and turns the page when one is full; a table's head
/// stands on each of its pages.
final class Sheet implements Closeable {
    private static final float MARGIN = 40;
    private static final float LINE = 15;
    private static final float SIZE = 9;
    private static final float HEADING = 16;
    private static final float FIRST_COLUMN = 140;
    private final PDRectangle paper =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private final PDDocument document;
    private final Face regular;
    private final Face bold;
    private List<String> head = List.of();
    private @Nullable PDPageContentStream page;
    private float y;

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        this.regular = Face.load(document, "Inter-Regular");
        this.bold = Face.load(document, "Inter-SemiBold");
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
            put(face, SIZE, i == 0 ? MARGIN : right - face.width(text, SIZE), text);
        }
        y -= LINE;
    }

    private void write(Face face, float size, float x, String text) throws IOException {
        put(face, size, x, text);
        y -= LINE;
    }

    private void put(Face face, float size, float x, String text) throws IOException {
        var stream = current();
        stream.beginText();
        stream.setFont(face.font(), size);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
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
