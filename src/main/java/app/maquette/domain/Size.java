package app.maquette.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// Width and height in pixels.
public record Size(int width, int height) {
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})");

    /// Reads `1024x768`.
    public static Optional<Size> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new Size(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public long pixels() {
        return (long) width * height;
    }

    public int longer() {
        return Math.max(width, height);
    }

    /// Whether the longer side is at most so many times the shorter.
    public boolean isWithin(long ratio) {
        return longer() <= ratio * Math.min(width, height);
    }

    /// `2:3`, `3:1` and the like are the same shape at any size.
    public boolean hasShapeOf(Size other) {
        return (long) width * other.height == (long) height * other.width;
    }

    public Size times(int factor) {
        return new Size(Math.multiplyExact(width, factor), Math.multiplyExact(height, factor));
    }
}
