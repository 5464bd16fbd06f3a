package app.maquette.studio.mask;

/// A part of a mask, right and bottom not in it.
public record Dirty(int left, int top, int right, int bottom) {
    public boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    public Dirty and(Dirty other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty()
                ? this
                : new Dirty(
                        Math.min(left, other.left),
                        Math.min(top, other.top),
                        Math.max(right, other.right),
                        Math.max(bottom, other.bottom));
    }
}
