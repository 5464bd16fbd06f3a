package app.maquette.pictures;

import app.maquette.studio.report.Lettering;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Letters by the fonts of this computer. One thread.
public final class SystemLetters implements Lettering {
    private static final FontRenderContext EXACT =
            new FontRenderContext(new AffineTransform(), /* isAntiAliased= */ true, /* usesFractionalMetrics= */ true);
    /// Java draws downwards.
    private static final AffineTransform UPWARDS = AffineTransform.getScaleInstance(1, -1);

    private final List<Font> used = new ArrayList<>();
    private final List<Font> all = new ArrayList<>();

    /// Looks up what is installed, which takes a while. The font for any text comes first.
    public SystemLetters() {
        all.add(new Font(Font.DIALOG, Font.PLAIN, 1));
        all.addAll(List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()));
    }

    @Override
    public Optional<Outline> draw(String text, float size, boolean isRightToLeft) {
        for (var fonts : List.of(List.copyOf(used), all)) {
            for (var font : fonts) {
                if (font.canDisplayUpTo(text) < 0) {
                    var outline = draw(text, font.deriveFont(size), isRightToLeft);
                    // A font of coloured pictures has no outlines.
                    if (text.isBlank() || !outline.strokes().isEmpty()) {
                        if (!used.contains(font)) {
                            used.add(font);
                        }
                        return Optional.of(outline);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Outline draw(String text, Font font, boolean isRightToLeft) {
        var attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                isRightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        var layout = new TextLayout(attributed.getIterator(), EXACT);
        return new Outline(strokes(layout.getOutline(null).getPathIterator(UPWARDS)), layout.getAdvance());
    }

    private static List<Stroke> strokes(PathIterator path) {
        List<Stroke> strokes = new ArrayList<>();
        var c = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> strokes.add(new Stroke.Move(c[0], c[1]));
                case PathIterator.SEG_LINETO -> strokes.add(new Stroke.Straight(c[0], c[1]));
                case PathIterator.SEG_QUADTO -> strokes.add(raised(x, y, c));
                case PathIterator.SEG_CUBICTO -> strokes.add(new Stroke.Curve(c[0], c[1], c[2], c[3], c[4], c[5]));
                default -> strokes.add(new Stroke.Close());
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = c[end];
                y = c[end + 1];
            }
        }
        return strokes;
    }

    /// A curve with one pulling point as one with two.
    private static Stroke raised(float x, float y, float[] c) {
        return new Stroke.Curve(
                x + 2 * (c[0] - x) / 3,
                y + 2 * (c[1] - y) / 3,
                c[2] + 2 * (c[0] - c[2]) / 3,
                c[3] + 2 * (c[1] - c[3]) / 3,
                c[2],
                c[3]);
    }
}
