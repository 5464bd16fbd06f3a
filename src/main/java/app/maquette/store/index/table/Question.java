package app.maquette.store.index.table;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What is searched for, and in which order.
///
/// @param text words that must all occur
public record Question(String text, List<Criterion> criteria, Sorting sorting) {
    public Question {
        criteria = List.copyOf(criteria);
    }

    /// By a column, rows of one value newest first.
    ///
    /// @param column null for by age alone
    /// @param rank what stands for a word in it
    public record Sorting(@Nullable String column, Way way, ToLongFunction<String> rank) {
        public static final Sorting NEWEST = new Sorting(null, Way.FALLING, Long::parseLong);
        public static final Sorting OLDEST = new Sorting(null, Way.RISING, Long::parseLong);
    }

    /// Which values come first.
    public enum Way {
        RISING,
        FALLING
    }
}
