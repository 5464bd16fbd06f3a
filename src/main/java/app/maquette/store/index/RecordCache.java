package app.maquette.store.index;

import app.maquette.store.format.JournalJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.LedgerRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// The facts by number: those asked for lately and those not written yet in memory, the others in the table.
/// Not thread-safe.
final class RecordCache {
    static final JsonMapper MAPPER = JournalJson.MAPPER
            .rebuild()
            .addMixIn(LedgerRecord.class, JournalJson.Tagged.class)
            .registerSubtypes(
                    new NamedType(LedgerRecord.Call.class, "CALL"), new NamedType(LedgerRecord.Hit.class, "HIT"))
            .build();
    private static final int RECENT = 1024;
    private static final int MOST = 256 << 20;
    private final Map<Long, LedgerRecord> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, LedgerRecord> eldest) {
            return size() > RECENT;
        }
    };
    private final Map<Long, LedgerRecord> changed = new HashMap<>();
    private final Bodies bodies;

    /// Where facts are read from.
    @FunctionalInterface
    interface Bodies {
        byte[] read(long number) throws SQLException;
    }

    RecordCache(Bodies bodies) {
        this.bodies = bodies;
    }

    LedgerRecord get(CallRow line) throws SQLException {
        var fact = changed.get(line.number());
        if (fact == null) {
            fact = recent.get(line.number());
        }
        if (fact == null) {
            fact = decode(line, bodies.read(line.number()));
            recent.put(line.number(), fact);
        }
        return fact;
    }

    void put(long number, LedgerRecord fact) {
        changed.put(number, fact);
    }

    Map<Long, LedgerRecord> changed() {
        return changed;
    }

    void markWritten() {
        recent.putAll(changed);
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

    private static LedgerRecord decode(CallRow line, byte[] body) throws SQLException {
        if (check(body) != line.check()) {
            throw new IndexDamage("the facts of line " + line.number() + " are not those that were written");
        }
        var inflater = new Inflater();
        inflater.setInput(body);
        var json = new ByteArrayOutputStream(8192);
        var buffer = new byte[8192];
        try {
            while (!inflater.finished() && json.size() < MOST) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw new IndexDamage("the facts of line " + line.number() + " end too early");
                }
                json.write(buffer, 0, length);
            }
            return JsonObject.read(json.toByteArray(), RecordReader::fact);
        } catch (DataFormatException | UnreadableException e) {
            throw new IndexDamage("the facts of line " + line.number() + " cannot be read: "
                    + e.getClass().getSimpleName());
        } finally {
            inflater.end();
        }
    }
}
