package app.maquette.store.index;

import app.maquette.store.format.JournalJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.LedgerRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// What is known of lines by their number: those asked for lately and those not written yet in memory, the others in
/// the
/// database. Not thread-safe.
final class RecordCache {
    static final JsonMapper MAPPER = JournalJson.MAPPER
            .rebuild()
            .addMixIn(LedgerRecord.class, JournalJson.Tagged.class)
            .registerSubtypes(
                    new NamedType(LedgerRecord.Call.class, "CALL"), new NamedType(LedgerRecord.Hit.class, "HIT"))
            .build();
    private static final int RECENT = 1024;
    private static final int MOST = 256 << 20;
    private final Map<Long, CallRow> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CallRow> eldest) {
            return size() > RECENT;
        }
    };
    private final NavigableMap<Long, CallRow> changed = new TreeMap<>();
    private final Source source;

    /// Where lines are read from.
    @FunctionalInterface
    interface Source {
        CallRow read(long number) throws SQLException;
    }

    RecordCache(Source source) {
        this.source = source;
    }

    CallRow get(long number) throws SQLException {
        var row = changed.get(number);
        if (row == null) {
            row = recent.get(number);
        }
        if (row == null) {
            row = source.read(number);
            recent.put(number, row);
        }
        return row;
    }

    void put(CallRow row) {
        changed.put(row.number(), row);
    }

    NavigableMap<Long, CallRow> changed() {
        return changed;
    }

    /// What changed was written so.
    void markWritten(List<CallRow> written) {
        written.forEach(row -> recent.put(row.number(), row));
        changed.clear();
    }

    static byte[] encode(LedgerRecord fact) {
        var bytes = new ByteArrayOutputStream(2048);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(MAPPER.writeValueAsBytes(fact));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static int check(byte[] body) {
        var crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }

    static LedgerRecord decode(long number, byte[] body, int check) throws SQLException {
        if (check(body) != check) {
            throw new IndexDamage("the facts of line " + number + " are not those that were written");
        }
        var inflater = new Inflater();
        inflater.setInput(body);
        var json = new ByteArrayOutputStream(8192);
        var buffer = new byte[8192];
        try {
            while (!inflater.finished() && json.size() < MOST) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw new IndexDamage("the facts of line " + number + " end too early");
                }
                json.write(buffer, 0, length);
            }
            return JsonObject.read(json.toByteArray(), RecordReader::fact);
        } catch (DataFormatException | UnreadableException e) {
            throw new IndexDamage("the facts of line " + number + " cannot be read: "
                    + e.getClass().getSimpleName());
        } finally {
            inflater.end();
        }
    }
}
