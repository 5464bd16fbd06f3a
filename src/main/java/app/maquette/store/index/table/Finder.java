package app.maquette.store.index.table;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Finds rows of one table.
public interface Finder {
    int count(Question question) throws SQLException, IOException;

    /// The keys, each with its value of a column.
    Found find(Question question, String carried) throws SQLException, IOException;

    /// The days of pictures that a question finds, newest first, each with the sum of a column.
    List<Day> days(Question question, String summed) throws SQLException, IOException;

    /// How many of the rows that a question finds have each value of a column.
    Map<String, Integer> counts(Question question, String facet) throws SQLException, IOException;

    /// What a day has.
    ///
    /// @param day days since 1970
    record Day(long day, int rows, long sum) {
        public Day plus(Day other) {
            return new Day(day, rows + other.rows, sum + other.sum);
        }
    }
}
