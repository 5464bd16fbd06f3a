package app.maquette.studio.port;

import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What comes back after a restart: the brief, the picture in focus, the screen, the window, the side panels and the
/// library's order.
///
/// @param screen name of the screen shown
/// @param window null before the first window
/// @param panels of the screens that have some, by the screen's name
/// @param order of the library's pictures
public record Session(
        Brief brief,
        @Nullable PictureId focus,
        String screen,
        @Nullable Window window,
        Map<String, Panels> panels,
        Library.Order order) {
    public static final Session FIRST =
            new Session(Brief.EMPTY, null, "workbench", null, Map.of(), Library.Order.NEWEST);

    /// Place and size in logical pixels.
    public record Window(int x, int y, int width, int height, boolean maximized) {}

    /// The widths of a screen's side panels, and which are folded away.
    public record Panels(int left, int right, boolean leftFolded, boolean rightFolded) {}

    public Session {
        panels = Map.copyOf(panels);
    }

    public Session withBrief(Brief changed) {
        return new Session(changed, focus, screen, window, panels, order);
    }

    public Session withFocus(@Nullable PictureId changed) {
        return new Session(brief, changed, screen, window, panels, order);
    }

    public Session withScreen(String changed) {
        return new Session(brief, focus, changed, window, panels, order);
    }

    public Session withWindow(Window changed) {
        return new Session(brief, focus, screen, changed, panels, order);
    }

    public Session withOrder(Library.Order changed) {
        return new Session(brief, focus, screen, window, panels, changed);
    }

    public Session withPanels(String screen, Panels changed) {
        var all = new HashMap<>(panels);
        all.put(screen, changed);
        return new Session(brief, focus, this.screen, window, all, order);
    }
}
