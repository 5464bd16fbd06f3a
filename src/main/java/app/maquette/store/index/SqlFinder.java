package app.maquette.store.index;

import app.maquette.store.index.table.Column;
import app.maquette.store.index.table.Criterion;
import app.maquette.store.index.table.Finder;
import app.maquette.store.index.table.Found;
import app.maquette.store.index.table.PictureKey;
import app.maquette.store.index.table.Question;
import app.maquette.store.index.table.Table;
import app.maquette.store.index.table.Tables;
import app.maquette.store.index.words.SearchWords;
import app.maquette.studio.base.StorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Finds rows by SQL where the index of words is not usable: everything but words, slower.
///
/// @param reason why words are not found, for the reader
record SqlFinder(Sql sql, Table<?> table, String reason) implements Finder {
    /// The end of a statement with its values.
    private record Where(String sql, List<Object> values) {
        static Where of(List<Criterion> criteria) {
            var values = new ArrayList<Object>();
            var conditions = criteria.stream()
                    .map(criterion -> condition(criterion, values))
                    .collect(Collectors.joining(" AND "));
            return new Where(conditions.isEmpty() ? "" : " WHERE " + conditions, values);
        }

        private static String condition(Criterion criterion, List<Object> values) {
            return switch (criterion) {
                case Criterion.Not(var other) -> "NOT (" + condition(other, values) + ")";
                case Criterion.Either(var some) ->
                    some.stream()
                            .map(one -> condition(one, values))
                            .collect(Collectors.joining(" OR ", "(FALSE OR ", ")"));
                case Criterion.OneOf(var column, var all)
                when Tables.isMany(column) -> {
                    all.forEach(one -> values.add(Tables.MANY_END + one + Tables.MANY_END));
                    yield all.stream()
                            .map(_ -> "LOCATE(?, " + column + ") > 0")
                            .collect(Collectors.joining(" OR ", "(FALSE OR ", ")"));
                }
                case Criterion.Begins(var column, var start)
                when Tables.isMany(column) -> {
                    values.add(Tables.MANY_END + start);
                    yield "LOCATE(?, " + column + ") > 0";
                }
                case Criterion.OneOf(var column, var all) -> {
                    values.addAll(all);
                    yield all.isEmpty() ? "FALSE" : column + " IN (?" + ", ?".repeat(all.size() - 1) + ")";
                }
                case Criterion.Begins(var column, var start) -> {
                    values.add(start.length());
                    values.add(start);
                    yield "LEFT(CAST(" + column + " AS VARCHAR), ?) = ?";
                }
                case Criterion.Between(var column, long from, long to) -> {
                    values.add(from);
                    values.add(to);
                    yield column + " BETWEEN ? AND ?";
                }
            };
        }
    }

    private Where where(Question question) {
        if (!SearchWords.of(question.text()).isEmpty()) {
            throw new StorageException("Words cannot be searched now: " + reason + ".");
        }
        return Where.of(question.criteria());
    }

    @Override
    public int count(Question question) throws SQLException {
        var where = where(question);
        return sql.list(
                        "SELECT COUNT(*) FROM " + table.name() + where.sql(),
                        row -> row.getInt(1),
                        where.values().toArray())
                .getFirst();
    }

    @Override
    public Found find(Question question, String carried) throws SQLException {
        var where = where(question);
        var sorting = question.sorting();
        var column = sorting.column();
        var rows = sql.list(
                "SELECT " + table.key() + ", " + carried + (column == null ? "" : ", " + column) + " FROM "
                        + table.name() + where.sql() + " ORDER BY " + table.key() + " DESC",
                row -> new long[] {
                    row.getLong(1), row.getLong(2), column == null ? 0 : rank(row.getString(3), column, sorting.rank())
                },
                where.values().toArray());
        return Found.of(
                rows.stream().mapToLong(row -> row[0]).toArray(),
                rows.stream().mapToInt(row -> (int) row[1]).toArray(),
                column == null
                        ? new long[0]
                        : rows.stream().mapToLong(row -> row[2]).toArray(),
                sorting.way());
    }

    private long rank(String value, String column, ToLongFunction<String> rank) {
        return table.column(column).find() == Column.Find.NUMBER ? Long.parseLong(value) : rank.applyAsLong(value);
    }

    @Override
    public List<Day> days(Question question, String summed) throws SQLException {
        var where = where(question);
        var days = new TreeMap<Long, Day>(Comparator.reverseOrder());
        for (var one : sql.list(
                "SELECT " + table.key() + ", " + summed + " FROM " + table.name() + where.sql(),
                row -> new Day(PictureKey.day(row.getLong(1)), 1, row.getLong(2)),
                where.values().toArray())) {
            days.merge(one.day(), one, Day::plus);
        }
        return List.copyOf(days.values());
    }

    @Override
    public Map<String, Integer> counts(Question question, String facet) throws SQLException {
        var where = where(question);
        var counts = new HashMap<String, Integer>();
        sql.list(
                "SELECT " + facet + ", COUNT(*) FROM " + table.name() + where.sql() + " GROUP BY " + facet,
                row -> {
                    int rows = row.getInt(2);
                    row.getString(1)
                            .lines()
                            .filter(one -> !one.isEmpty())
                            .forEach(one -> counts.merge(one, rows, Integer::sum));
                    return rows;
                },
                where.values().toArray());
        return counts;
    }
}
