package app.maquette.store.index;

import app.maquette.store.index.table.CallTable;
import app.maquette.store.index.table.CollectionNames;
import app.maquette.store.index.table.PictureTable;
import app.maquette.store.index.table.Respelled;
import app.maquette.store.index.table.Sums;
import app.maquette.store.index.words.Texts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Writes what changed since the last time, with new counts and hashes, in one transaction. One thread at a time.
final class IndexWriter {
    private final Connection database;

    IndexWriter(Connection database) {
        this.database = database;
    }

    void write(Projection projection, String library) throws SQLException {
        writeFacts(projection);
        var content = projection.content();
        writeLines(content.lines());
        writePictures(content.pictures());
        writeSums(content.sums());
        writeCollections(content.collections());
        writeTexts(content.texts());
        writeCaps(content.caps());
        writeRespelled(content.respelled());
        writeIdentity(projection, library);
        database.commit();
        projection.facts().markWritten();
    }

    /// Makes what was committed durable.
    void sync() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private void writeFacts(Projection projection) throws SQLException {
        var lines = projection.content().lines();
        try (var statement = database.prepareStatement("MERGE INTO fact KEY (number) VALUES (?, ?)")) {
            for (var fact : projection.facts().changed().entrySet()) {
                var body = RecordCache.encode(fact.getValue());
                lines.put(lines.of(fact.getKey()).checkedBy(RecordCache.check(body)));
                set(statement, List.of(fact.getKey(), body));
            }
            statement.executeBatch();
        }
    }

    private void writeLines(CallTable lines) throws SQLException {
        try (var statement = database.prepareStatement(
                "MERGE INTO line KEY (number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (long number : lines.changes().rows()) {
                var line = lines.of(number);
                set(
                        statement,
                        List.of(
                                number,
                                line.day(),
                                line.state().name(),
                                line.purpose().name(),
                                line.model().name(),
                                line.collection(),
                                line.micros(),
                                line.each(),
                                line.text(),
                                line.call(),
                                line.request(),
                                line.parent(),
                                line.awaited(),
                                line.check()));
                lines.changes().written(number, line.hash());
            }
            statement.executeBatch();
        }
        lines.changes().done();
    }

    private void writePictures(PictureTable pictures) throws SQLException {
        try (var put = database.prepareStatement("MERGE INTO picture KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?)");
                var remove = database.prepareStatement("DELETE FROM picture WHERE id = ?")) {
            for (long id : pictures.changes().rows()) {
                var line = pictures.of(id);
                if (line == null) {
                    set(remove, List.of(id));
                    pictures.changes().written(id, 0);
                } else {
                    set(
                            put,
                            List.of(
                                    id,
                                    line.verdict().name(),
                                    line.stars(),
                                    line.text(),
                                    line.seed(),
                                    line.bytes(),
                                    line.shape()));
                    pictures.changes().written(id, line.hash());
                }
            }
            put.executeBatch();
            remove.executeBatch();
        }
        pictures.changes().done();
    }

    private void writeSums(Sums sums) throws SQLException {
        try (var statement = database.prepareStatement("MERGE INTO day_sum KEY (ledger_day, model, collection, purpose)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var key : sums.changes().rows()) {
                var sum = sums.of(key);
                set(
                        statement,
                        List.of(
                                key.day(),
                                key.model().name(),
                                key.collection(),
                                key.purpose().name(),
                                sum.calls(),
                                sum.images(),
                                sum.kept(),
                                sum.totals().settled().micros(),
                                sum.totals().reserved().micros(),
                                sum.totals().doubt().micros(),
                                sum.hits(),
                                sum.hitImages(),
                                sum.hitSaved().micros()));
                sums.changes().written(key, sum.hash(key));
            }
            statement.executeBatch();
        }
        sums.changes().done();
    }

    private void writeCollections(CollectionNames collections) throws SQLException {
        try (var statement = database.prepareStatement("MERGE INTO collection KEY (id) VALUES (?, ?)")) {
            for (int id : collections.changes().rows()) {
                set(statement, List.of(id, collections.name(id)));
                collections.changes().written(id, CollectionNames.hash(id, collections.name(id)));
            }
            statement.executeBatch();
        }
        collections.changes().done();
    }

    private void writeTexts(Texts texts) throws SQLException {
        try (var statement = database.prepareStatement("INSERT INTO text VALUES (?, ?)")) {
            int id = texts.written();
            for (var words : texts.added()) {
                set(statement, List.of(id++, words));
            }
            statement.executeBatch();
        }
        texts.markWritten();
    }

    private void writeCaps(CapChanges caps) throws SQLException {
        try (var statement = database.prepareStatement("MERGE INTO cap KEY (number) VALUES (?, ?)")) {
            for (long number : caps.changes().rows()) {
                var body = caps.body(number);
                set(statement, List.of(number, body));
                caps.changes().written(number, CapChanges.hash(number, body));
            }
            statement.executeBatch();
        }
        caps.changes().done();
    }

    private void writeRespelled(Respelled respelled) throws SQLException {
        try (var statement = database.prepareStatement("MERGE INTO respelled KEY (number) VALUES (?, ?)")) {
            for (long number : respelled.changes().rows()) {
                long form = respelled.form(number);
                set(statement, List.of(number, form));
                respelled.changes().written(number, Respelled.hash(number, form));
            }
            statement.executeBatch();
        }
        respelled.changes().done();
    }

    private void writeIdentity(Projection projection, String library) throws SQLException {
        var content = projection.content();
        try (var statement = database.prepareStatement(
                "MERGE INTO identity KEY (one) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            set(
                    statement,
                    List.of(
                            library,
                            projection.number(),
                            content.lines().size(),
                            content.lines().changes().hash(),
                            content.pictures().size(),
                            content.pictures().changes().hash(),
                            content.sums().size(),
                            content.sums().changes().hash(),
                            content.collections().names().size(),
                            content.collections().changes().hash(),
                            content.texts().size(),
                            content.texts().hash(),
                            content.caps().size(),
                            content.caps().changes().hash(),
                            content.respelled().size(),
                            content.respelled().changes().hash()));
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.addBatch();
    }
}
