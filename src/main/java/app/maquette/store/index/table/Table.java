package app.maquette.store.index.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as data: its statements, its hashes and what is found in it follow from its columns, of which the first
/// `keys` name a row. Rows that are searched have one key, a number that grows with their age.
///
/// @param texts what words are found in
public record Table<R>(String name, int keys, List<Column<R>> columns, Function<R, List<String>> texts) {
    public Table {
        columns = List.copyOf(columns);
    }

    static <R> Table<R> of(String name, int keys, List<Column<R>> columns) {
        return new Table<>(name, keys, columns, _ -> List.of());
    }

    public String key() {
        return columns.getFirst().name();
    }

    public Column<R> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    public String ddl() {
        return "CREATE TABLE " + name + " ("
                + columns.stream()
                        .map(column -> column.name() + " " + column.sql() + " NOT NULL, ")
                        .collect(Collectors.joining())
                + "hash BIGINT NOT NULL, PRIMARY KEY (" + String.join(", ", keyNames()) + "))";
    }

    /// Puts a row in the place of the one with its key, if there is one.
    public String merge() {
        return "MERGE INTO " + name + " KEY (" + String.join(", ", keyNames()) + ") VALUES ("
                + "?, ".repeat(columns.size()) + "?)";
    }

    public String insert() {
        return "INSERT INTO " + name + " VALUES (" + "?, ".repeat(columns.size()) + "?)";
    }

    /// " WHERE" a row has this key.
    public String whereKey() {
        return " WHERE " + keyNames().stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "));
    }

    private List<String> keyNames() {
        return columns.stream().limit(keys).map(Column::name).toList();
    }

    /// The values of a row and their hash.
    public List<Object> values(R row) {
        var values = new ArrayList<Object>();
        columns.forEach(column -> values.add(column.of(row)));
        values.add(hash(values));
        return values;
    }

    public long hashOf(R row) {
        return (Long) values(row).getLast();
    }

    /// Of a row's values without its hash.
    public static long hash(List<Object> values) {
        var hash = new RowHash();
        for (var value : values) {
            switch (value) {
                case Number number -> hash.add(number.longValue());
                case Boolean flag -> hash.add(flag ? 1 : 0);
                default -> hash.add(value.toString());
            }
        }
        return hash.value();
    }

    /// The columns that are searched.
    public Stream<Column<R>> searched() {
        return columns.stream().filter(column -> column.find() != Column.Find.NOT);
    }
}
