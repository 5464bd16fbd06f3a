package app.maquette.report;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The outlines of what the program's own fonts lack, shaped with the fonts of this computer. One thread.
final class SystemFonts {
    private static final FontRenderContext EXACT =
            new FontRenderContext(new AffineTransform(), /* isAntiAliased= */ true, /* usesFractionalMetrics= */ true);
    private final List<Font> used = new ArrayList<>();
    private final List<Font> all;

    SystemFonts(List<Font> all) {
        this.all = List.copyOf(all);
    }

    /// The font for any text comes first, then each that is installed; looked up when the first is needed.
    static SystemFonts ofMachine() {
        var fonts = new ArrayList<Font>();
        fonts.add(new Font(Font.DIALOG, Font.PLAIN, 1));
        fonts.addAll(List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()));
        return new SystemFonts(fonts);
    }

    /// A text in one direction as it is drawn from its left end, at its size.
    record Drawn(Shape outline, float width) {}

    /// Empty when no font has all of the text.
    Optional<Drawn> draw(String text, float size, boolean isRightToLeft) {
        for (var fonts : List.of(List.copyOf(used), all)) {
            for (var font : fonts) {
                if (font.canDisplayUpTo(text) < 0) {
                    var drawn = draw(text, font.deriveFont(size), isRightToLeft);
                    // A font of coloured pictures has no outlines.
                    if (text.isBlank() || !drawn.outline().getBounds2D().isEmpty()) {
                        remember(font);
                        return Optional.of(drawn);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void remember(Font font) {
        if (!used.contains(font)) {
            used.add(font);
        }
    }

    private static Drawn draw(String text, Font font, boolean isRightToLeft) {
        var attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                isRightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        var layout = new TextLayout(attributed.getIterator(), EXACT);
        return new Drawn(layout.getOutline(null), layout.getAdvance());
    }
}
