package app.maquette.report;

import app.maquette.studio.report.Lettering.Outline;
import app.maquette.studio.report.Lettering.Stroke;
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
                fill(page, outline, at, y);
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

    private static void fill(PDPageContentStream page, Outline outline, float x, float y) throws IOException {
        for (var stroke : outline.strokes()) {
            switch (stroke) {
                case Stroke.Move to -> page.moveTo(x + to.x(), y + to.y());
                case Stroke.Straight to -> page.lineTo(x + to.x(), y + to.y());
                case Stroke.Curve to ->
                    page.curveTo(x + to.x1(), y + to.y1(), x + to.x2(), y + to.y2(), x + to.x(), y + to.y());
                case Stroke.Close() -> page.closePath();
            }
        }
        if (!outline.strokes().isEmpty()) {
            page.fill();
        }
    }
}
