package app.maquette.store.index.table;

import app.maquette.domain.SameText;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What is searched for, and in which order.
///
/// @param text words that must all occur
/// @param names other names of rows with a value of [#NAMED], where words may occur, too
public record Question(String text, List<Criterion> criteria, Sorting sorting, Map<String, String> names) {
    /// The column whose values have names.
    public static final String NAMED = "collection";

    public Question {
        criteria = List.copyOf(criteria);
        names = Map.copyOf(names);
    }

    public Question(String text, List<Criterion> criteria, Sorting sorting) {
        this(text, criteria, sorting, Map.of());
    }

    /// The values whose names hold a word.
    public List<String> named(String word) {
        return names.entrySet().stream()
                .filter(name -> SameText.fold(name.getValue()).contains(word))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
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
