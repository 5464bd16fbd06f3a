package app.maquette.store.index;

import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Purpose;
import app.maquette.store.format.Entries;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.CallTable;
import app.maquette.store.index.table.CollectionNames;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.PictureTable;
import app.maquette.store.index.table.Respelled;
import app.maquette.store.index.table.SumKey;
import app.maquette.store.index.table.SumRow;
import app.maquette.store.index.table.Sums;
import app.maquette.store.index.words.Texts;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.SpendBook;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Reads the tables and compares them with the counts and hashes that were written with them. One thread at a time.
final class IndexReader {
    private static final int SLICE = 50_000;
    private final Connection database;

    IndexReader(Connection database) {
        this.database = database;
    }

    /// Whose projection it is and how far it goes; empty and 0 before the first entry.
    ///
    /// @param hasCaps false when it was written before there was a table for them
    /// @param hasRespelled the same
    record Identity(String library, long number, boolean hasCaps, boolean hasRespelled) {
        boolean isWhole() {
            return hasCaps && hasRespelled;
        }
    }

    /// One row as an object.
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Expected(int count, long hash) {
        boolean is(Expected found) {
            return count == found.count && hash == found.hash;
        }
    }

    Identity identity() throws SQLException {
        try (var row = only()) {
            return new Identity(
                    row.getString("library"),
                    row.getLong("number"),
                    row.getInt("caps") >= 0,
                    row.getInt("respelled") >= 0);
        }
    }

    IndexContent content() throws SQLException {
        try (var row = only()) {
            var lines = expected(row, "lines", "line_hash");
            var pictures = expected(row, "pictures", "picture_hash");
            var sums = expected(row, "sums", "sum_hash");
            var collections = expected(row, "collections", "collection_hash");
            var texts = expected(row, "texts", "text_hash");
            var caps = expected(row, "caps", "cap_hash");
            var respelled = expected(row, "respelled", "respelled_hash");
            return new IndexContent(
                    new CallTable(lines(lines), lines.hash()),
                    new PictureTable(pictures(pictures), pictures.hash()),
                    new Sums(sums(sums), sums.hash()),
                    new CollectionNames(collections(collections), collections.hash()),
                    new Texts(texts.count(), texts.hash()),
                    new CapChanges(caps.count() < 0 ? Map.of() : caps(caps), caps.hash()),
                    new Respelled(respelled.count() < 0 ? Map.of() : respelled(respelled), respelled.hash()));
        } catch (IllegalArgumentException e) {
            throw new IndexDamage("a row cannot be read: " + e.getMessage());
        }
    }

    private ResultSet only() throws SQLException {
        var statement = database.createStatement();
        statement.closeOnCompletion();
        var row = statement.executeQuery("SELECT * FROM identity");
        if (!row.next()) {
            throw new IndexDamage("the index does not say whose it is");
        }
        return row;
    }

    private static Expected expected(ResultSet row, String count, String hash) throws SQLException {
        return new Expected(row.getInt(count), row.getLong(hash));
    }

    private List<CallRow> lines(Expected expected) throws SQLException {
        var lines = slices(
                "SELECT * FROM line WHERE number > ? ORDER BY number LIMIT ?", IndexReader::line, CallRow::number);
        check("lines", expected, lines, CallRow::hash);
        return lines;
    }

    private static CallRow line(ResultSet row) throws SQLException {
        return new CallRow(
                row.getLong(1),
                row.getInt(2),
                SpendBook.State.valueOf(row.getString(3)),
                Purpose.valueOf(row.getString(4)),
                Model.valueOf(row.getString(5)),
                row.getInt(6),
                row.getLong(7),
                row.getLong(8),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getBoolean(13),
                row.getInt(14));
    }

    private List<PictureRow> pictures(Expected expected) throws SQLException {
        var pictures = slices(
                "SELECT * FROM picture WHERE id > ? ORDER BY id LIMIT ?",
                row -> new PictureRow(
                        row.getLong(1),
                        Verdict.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7)),
                PictureRow::id);
        check("pictures", expected, pictures, PictureRow::hash);
        return pictures;
    }

    private Map<SumKey, SumRow> sums(Expected expected) throws SQLException {
        var sums = new HashMap<SumKey, SumRow>();
        try (var statement = database.prepareStatement("SELECT * FROM day_sum");
                var row = statement.executeQuery()) {
            while (row.next()) {
                var key = new SumKey(
                        row.getInt(1),
                        Model.valueOf(row.getString(2)),
                        row.getInt(3),
                        Purpose.valueOf(row.getString(4)));
                var totals = new Totals(
                        Money.ofMicros(row.getLong(8)),
                        Money.ofMicros(row.getLong(9)),
                        Money.ofMicros(row.getLong(10)));
                sums.put(
                        key,
                        new SumRow(
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                totals,
                                row.getInt(11),
                                row.getInt(12),
                                Money.ofMicros(row.getLong(13))));
            }
        }
        check(
                "sums",
                expected,
                List.copyOf(sums.entrySet()),
                sum -> sum.getValue().hash(sum.getKey()));
        return sums;
    }

    private List<String> collections(Expected expected) throws SQLException {
        var names = new ArrayList<String>();
        long hash = 0;
        try (var statement = database.prepareStatement("SELECT id, name FROM collection ORDER BY id");
                var row = statement.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(2));
                hash += CollectionNames.hash(row.getInt(1), row.getString(2));
            }
        }
        check("collections", expected, new Expected(names.size(), hash));
        return names;
    }

    private Map<Long, Long> respelled(Expected expected) throws SQLException {
        var forms = new HashMap<Long, Long>();
        long hash = 0;
        try (var statement = database.prepareStatement("SELECT number, hash FROM respelled");
                var row = statement.executeQuery()) {
            while (row.next()) {
                hash += Respelled.hash(row.getLong(1), row.getLong(2));
                forms.put(row.getLong(1), row.getLong(2));
            }
        }
        check("respelled calls", expected, new Expected(forms.size(), hash));
        return forms;
    }

    private Map<Long, Entry.Cap> caps(Expected expected) throws SQLException {
        var caps = new HashMap<Long, Entry.Cap>();
        long hash = 0;
        try (var statement = database.prepareStatement("SELECT number, body FROM cap");
                var row = statement.executeQuery()) {
            while (row.next()) {
                long number = row.getLong(1);
                var body = row.getString(2);
                hash += CapChanges.hash(number, body);
                if (JsonObject.read(body.getBytes(StandardCharsets.UTF_8), Entries::entry) instanceof Entry.Cap cap) {
                    caps.put(number, cap);
                }
            }
        } catch (UnreadableException e) {
            throw new IndexDamage("a cap cannot be read: " + e.getMessage());
        }
        check("caps", expected, new Expected(caps.size(), hash));
        return caps;
    }

    /// SearchWords of the texts from this id on, at most so many.
    List<String> texts(int from, int most) throws SQLException {
        try (var statement = database.prepareStatement("SELECT words FROM text WHERE id >= ? ORDER BY id LIMIT ?")) {
            statement.setInt(1, from);
            statement.setInt(2, most);
            var texts = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        }
    }

    byte[] body(long number) throws SQLException {
        try (var statement = database.prepareStatement("SELECT body FROM fact WHERE number = ?")) {
            statement.setLong(1, number);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IndexDamage("the facts of line " + number + " are missing");
                }
                return row.getBytes(1);
            }
        }
    }

    private <T> List<T> slices(String sql, Row<T> reading, ToLongFunction<T> key) throws SQLException {
        var rows = new ArrayList<T>();
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            int before;
            do {
                before = rows.size();
                statement.setLong(1, before == 0 ? 0 : key.applyAsLong(rows.getLast()));
                statement.setInt(2, SLICE);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(reading.read(row));
                    }
                }
            } while (rows.size() > before);
        }
        return rows;
    }

    private static <T> void check(String what, Expected expected, List<T> rows, ToLongFunction<T> hash)
            throws IndexDamage {
        check(
                what,
                expected,
                new Expected(rows.size(), rows.stream().mapToLong(hash).sum()));
    }

    private static void check(String what, Expected expected, Expected found) throws IndexDamage {
        if (!expected.is(found)) {
            throw new IndexDamage("the " + what + " are not those that were written");
        }
    }
}
