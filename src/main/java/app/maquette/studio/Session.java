package app.maquette.studio;

import app.maquette.domain.Brief;
import app.maquette.domain.PictureId;
import org.jspecify.annotations.Nullable;

/// What comes back after a restart: the brief, the picture in focus, the screen and the window.
///
/// @param screen name of the screen shown
/// @param window null before the first window
public record Session(
        Brief brief,
        @Nullable PictureId focus,
        String screen,
        @Nullable Window window) {
    public static final Session FIRST = new Session(Brief.EMPTY, null, "workbench", null);

    /// Place and size in logical pixels.
    public record Window(
            int x, int y, int width, int height, boolean maximized, int leftPanel, int rightPanel, boolean folded) {}
}
