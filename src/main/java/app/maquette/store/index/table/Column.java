package app.maquette.store.index.table;

import java.util.function.Function;

/// One column: its name and type in the database, its value for a row, and how it is searched.
public record Column<R>(String name, String sql, Find find, Function<R, Object> value) {
    /// How the index of words keeps a column.
    public enum Find {
        /// Not at all.
        NOT,
        /// By its whole value or how it begins.
        TERM,
        /// As a term, and counted and ordered by.
        FACET,
        /// As a number, ordered by and compared with bounds.
        NUMBER,
        /// As several terms, each counted; written one a line.
        MANY
    }

    /// Its value for a row; a constant by its name.
    public Object of(R row) {
        var its = value.apply(row);
        return its instanceof Enum<?> named ? named.name() : its;
    }
}
