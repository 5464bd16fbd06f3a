package app.maquette.catalogue;

import java.util.List;

/// Something measured at the field of a [Rule].
sealed interface Check {
    /// No more pictures than this.
    record AtMost(long count) implements Check {}

    /// All bytes of the field's pictures together.
    record BytesAtMost(long bytes) implements Check {}

    /// Each picture's longer side is at most so many times its shorter.
    record RatioAtMost(long ratio) implements Check {}

    /// The picture has the size of another field's first one.
    record SameSize(String as) implements Check {}

    /// The picture holds black and white, both of them and nothing else.
    record BlackAndWhite() implements Check {}

    /// The factor keeps the sides of a field's picture within so many pixels.
    record SidesAtMost(String of, long pixels) implements Check {}

    /// The picture has fewer pixels than this.
    record FewerPixels(long pixels) implements Check {}

    /// The text is one of these.
    record OneOf(List<String> values) implements Check {}

    /// The text is one of the words or a size on a grid.
    record Grid(List<String> words, long step, long minSide, long maxSide, long maxPixels, long ratio)
            implements Check {}

    /// The number times another field's is at most this.
    record ProductAtMost(String with, long most) implements Check {}

    /// `y_min,x_min,y_max,x_max` lies inside a field's picture and is neither too small, too large nor too long.
    record Window(String in, long minSide, long maxPixels, long ratio) implements Check {}

    /// The text is a JSON object that holds these.
    record Json(List<String> members) implements Check {}
}
