package app.maquette.app.system;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/// What a Linux machine lacks for a window, in one sentence, before JavaFX fails in many.
public final class Screenless {
    private Screenless() {}

    /// What keeps a window from opening although there is a display.
    public static Optional<String> missingForWindow(Environment environment) {
        if (!environment.isLinux()) {
            return Optional.empty();
        }
        // Text first: GTK itself cannot be loaded without Pango.
        return missingForText(environment)
                .or(() -> missing("libgtk-3.so.0")
                        ? Optional.of(
                                "A window needs GTK 3: install the package libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora).")
                        : Optional.empty());
    }

    /// What keeps any text from being drawn, with or without a display.
    public static Optional<String> missingForText(Environment environment) {
        if (!environment.isLinux()) {
            return Optional.empty();
        }
        return missing("libpangoft2-1.0.so.0") || missing("libfreetype.so.6")
                ? Optional.of("Text needs Pango and FreeType: install the packages libpangoft2-1.0-0 and libfreetype6"
                        + " (Debian, Ubuntu) or pango and freetype (Fedora).")
                : Optional.empty();
    }

    @SuppressWarnings("restricted") // only asks whether the library is there
    private static boolean missing(String library) {
        try {
            // Held open for JavaFX, which wants it next: loading GTK twice takes twice as long.
            SymbolLookup.libraryLookup(library, Arena.global());
            return false;
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    /// Draws into memory instead of onto a display; call it before JavaFX starts.
    public static void drawInMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
