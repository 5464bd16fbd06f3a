package app.maquette.studio.port;

import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What comes back after a restart: the brief, the picture in focus, the screen, the window, the side panels, the
/// library's order and what was told once.
///
/// @param screen name of the screen shown
/// @param window null before the first window
/// @param panels of the screens that have some, by the screen's name
/// @param order of the library's pictures
/// @param joined collections of whose several spellings the user was told
public record Session(
        Brief brief,
        @Nullable PictureId focus,
        String screen,
        @Nullable Window window,
        Map<String, Panels> panels,
        Library.Sorting order,
        Set<String> joined) {
    public static final Session FIRST =
            new Session(Brief.EMPTY, null, "workbench", null, Map.of(), Library.Sorting.NEWEST, Set.of());

    /// Place and size in logical pixels.
    public record Window(int x, int y, int width, int height, boolean maximized) {}

    /// The widths of a screen's side panels, and which are folded away.
    public record Panels(int left, int right, boolean leftFolded, boolean rightFolded) {}

    public Session {
        panels = Map.copyOf(panels);
        joined = Set.copyOf(joined);
    }

    public Session withBrief(Brief changed) {
        return new Session(changed, focus, screen, window, panels, order, joined);
    }

    public Session withFocus(@Nullable PictureId changed) {
        return new Session(brief, changed, screen, window, panels, order, joined);
    }

    public Session withScreen(String changed) {
        return new Session(brief, focus, changed, window, panels, order, joined);
    }

    public Session withWindow(Window changed) {
        return new Session(brief, focus, screen, changed, panels, order, joined);
    }

    public Session withOrder(Library.Sorting changed) {
        return new Session(brief, focus, screen, window, panels, changed, joined);
    }

    public Session withPanels(String screen, Panels changed) {
        var all = new HashMap<>(panels);
        all.put(screen, changed);
        return new Session(brief, focus, this.screen, window, all, order, joined);
    }

    public Session withJoined(List<String> more) {
        var all = new HashSet<>(joined);
        all.addAll(more);
        return new Session(brief, focus, screen, window, panels, order, all);
    }
}
