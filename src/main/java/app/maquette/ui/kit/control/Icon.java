package app.maquette.ui.kit.control;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The drawings on buttons, one file each in `assets/icons`, on a grid of 24. Colour comes from the style sheet.
@SuppressWarnings("ImmutableEnumChecker") // the drawing is read once, when first shown
public enum Icon {
    CANCEL,
    CHECK,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CHEVRON_UP,
    CLOCK,
    CLOSE,
    COLLECTION,
    COMPARE,
    COPY,
    DOT,
    DOUBT,
    DOWNLOAD,
    EXPORT,
    FINALIZE,
    FLIP,
    FOLDER,
    HELP,
    IMAGE,
    IMAGE_BROKEN,
    INFO,
    KEYBOARD,
    LIBRARY,
    LOUPE,
    MINUS,
    MOON,
    MORE,
    NOTE,
    OFFLINE,
    PICK,
    PLAY,
    PLUS,
    REDO,
    REJECT,
    REMIX,
    RETRY,
    REVEAL,
    SAVE,
    SEARCH,
    SETTINGS,
    SPEND,
    STAR_OUTLINE,
    SUN,
    TAG,
    TRASH,
    UNDO,
    WARNING,
    WITHHELD,
    WORKBENCH;

    private @Nullable IconDrawing drawing;

    /// A fresh node of this size; it takes no focus and no click. FX thread only.
    public Region node(double size) {
        var known = drawing;
        if (known == null) {
            known = IconDrawing.read(name().toLowerCase(Locale.ROOT).replace('_', '-'));
            drawing = known;
        }
        return known.node(size);
    }
}
