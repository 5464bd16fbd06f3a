package app.maquette.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/// Puts lines and links on a page. Outlines carry their text, so that readers and searches find it.
final class Ink {
    private Ink() {}

    static void write(PDPageContentStream page, Face face, float size, Face.Run run, float x, float y)
            throws IOException {
        float at = x;
        for (var piece : run.pieces()) {
            var outline = piece.outline();
            if (outline == null) {
                page.beginText();
                page.setFont(face.font(), size);
                page.newLineAtOffset(at, y);
                page.showText(piece.text());
                page.endText();
            } else {
                page.beginMarkedContent(COSName.getPDFName("Span"), told(piece.text()));
                fill(page, outline, AffineTransform.getTranslateInstance(at, y));
                page.endMarkedContent();
            }
            at += piece.width();
        }
    }

    static void link(PDPage page, String to, PDRectangle place) throws IOException {
        var action = new PDActionURI();
        action.setURI(to);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        var link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(border);
        link.setRectangle(place);
        page.getAnnotations().add(link);
    }

    private static PDPropertyList told(String text) {
        var dictionary = new COSDictionary();
        dictionary.setString(COSName.ACTUAL_TEXT, text);
        return PDPropertyList.create(dictionary);
    }

    /// Java draws downwards, a page upwards.
    private static void fill(PDPageContentStream page, Shape outline, AffineTransform place) throws IOException {
        place.scale(1, -1);
        var c = new float[6];
        float lastX = 0;
        float lastY = 0;
        boolean isEmpty = true;
        for (var path = outline.getPathIterator(place); !path.isDone(); path.next()) {
            isEmpty = false;
            int kind = path.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO ->
                    page.curveTo(
                            lastX + 2 * (c[0] - lastX) / 3,
                            lastY + 2 * (c[1] - lastY) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> page.closePath();
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            lastX = kind == PathIterator.SEG_CLOSE ? lastX : c[end];
            lastY = kind == PathIterator.SEG_CLOSE ? lastY : c[end + 1];
        }
        if (!isEmpty) {
            page.fill();
        }
    }
}
