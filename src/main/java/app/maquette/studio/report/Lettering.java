package app.maquette.studio.report;

import java.util.List;
import java.util.Optional;

/// Draws letters that a document's own fonts lack. One thread.
@FunctionalInterface
public interface Lettering {
    /// A text that runs one way, shaped; empty when no font here has all of it.
    Optional<Outline> draw(String text, float size, boolean isRightToLeft);

    /// What is to be filled, from the left end of its base line to the right and upwards.
    record Outline(List<Stroke> strokes, float width) {
        public Outline {
            strokes = List.copyOf(strokes);
        }
    }

    /// A step of the pen.
    sealed interface Stroke {
        record Move(float x, float y) implements Stroke {}

        record Straight(float x, float y) implements Stroke {}

        /// From two points that pull it to its end.
        record Curve(float x1, float y1, float x2, float y2, float x, float y) implements Stroke {}

        record Close() implements Stroke {}
    }
}
