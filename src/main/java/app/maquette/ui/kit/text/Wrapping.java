package app.maquette.ui.kit.text;

import java.text.Bidi;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Text;

/// The one place that lets text wrap. JavaFX 23 to 26 throws in layout and draws words twice where text that runs from
/// the right is wrapped, so such text is broken into lines here, and in text areas it does not wrap. A button wraps the
/// label it holds ([WrappedButton]). FX thread only.
public final class Wrapping {
    private Wrapping() {}

    public static void wrap(Label label) {
        label.setWrapText(true);
        label.textProperty().addListener((Observable _) -> choose(label));
        choose(label);
    }

    public static void wrap(TextArea area) {
        area.textProperty().addListener((Observable _) -> choose(area));
        area.skinProperty()
                .subscribe(_ ->
                        paneOf(area).ifPresent(pane -> pane.fitToWidthProperty().subscribe(_ -> keepWide(area, pane))));
        choose(area);
    }

    /// A short text is fitted to the width of its area, so the letter that first goes past the edge would wrap it.
    private static void keepWide(TextArea area, ScrollPane pane) {
        if (pane.isFitToWidth() && runsFromTheRight(area.getText())) {
            pane.setFitToWidth(false);
        }
    }

    private static Optional<ScrollPane> paneOf(TextArea area) {
        return area.getChildrenUnmodifiable().stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst();
    }

    /// A tip that runs from the right stays on the lines it has.
    public static void wrap(Tooltip tip) {
        tip.textProperty().subscribe(text -> tip.setWrapText(!runsFromTheRight(text)));
    }

    private static void choose(Label label) {
        boolean isBroken = label.getSkin() instanceof BrokenLinesSkin;
        if (runsFromTheRight(label.getText()) != isBroken) {
            label.setSkin(isBroken ? new LabelSkin(label) : new BrokenLinesSkin(label));
        }
    }

    private static void choose(TextArea area) {
        boolean isWrapped = !runsFromTheRight(area.getText());
        area.setWrapText(isWrapped);
        if (!isWrapped) {
            paneOf(area).ifPresent(pane -> keepWide(area, pane));
            // The skin asks for places in the text before its next layout would take the width away.
            area.lookupAll(".text").forEach(node -> {
                if (node instanceof Text text && !text.wrappingWidthProperty().isBound()) {
                    text.setWrappingWidth(0);
                }
            });
        }
    }

    /// Whether any part does.
    static boolean runsFromTheRight(String text) {
        return text != null && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
