package app.maquette.app.system;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// A window's place, or the part of a screen that windows may take, in logical pixels.
public record Bounds(int x, int y, int width, int height) {
    /// The same size, or what fits of it, in the middle of `bounds`.
    public Bounds centredIn(Bounds bounds) {
        int fitWidth = Math.min(width, bounds.width);
        int fitHeight = Math.min(height, bounds.height);
        return new Bounds(
                bounds.x + (bounds.width - fitWidth) / 2,
                bounds.y + (bounds.height - fitHeight) / 2,
                fitWidth,
                fitHeight);
    }

    /// Brought fully within the screen that shows most of it; empty if none shows any of it.
    public Optional<Bounds> backOn(Collection<Bounds> screens) {
        return screens.stream()
                .max(Comparator.comparingLong(this::shownBy))
                .filter(screen -> shownBy(screen) > 0)
                .map(this::within);
    }

    private Bounds within(Bounds bounds) {
        int fitWidth = Math.min(width, bounds.width);
        int fitHeight = Math.min(height, bounds.height);
        return new Bounds(
                Math.clamp(x, bounds.x, bounds.x + bounds.width - fitWidth),
                Math.clamp(y, bounds.y, bounds.y + bounds.height - fitHeight),
                fitWidth,
                fitHeight);
    }

    private long shownBy(Bounds screen) {
        return overlap(x, width, screen.x, screen.width) * overlap(y, height, screen.y, screen.height);
    }

    private static long overlap(long from, long length, long otherFrom, long otherLength) {
        return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
    }
}
