package app.maquette.studio.account;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A safe in memory that can be locked. Thread-safe.
public final class MemoryKeyStore implements KeyStore {
    public static final String PLACE = "safe of the test";
    private final Map<String, KeyText> entries = new HashMap<>();
    private @Nullable Reason closed;

    public synchronized void close(Reason why) {
        closed = why;
    }

    public synchronized void open() {
        closed = null;
    }

    /// Names of what it holds.
    public synchronized Map<String, KeyText> entries() {
        return Map.copyOf(entries);
    }

    @Override
    public synchronized Kept keep(String entry, KeyText key) {
        if (closed != null) {
            return new Kept.ThisRunOnly(closed);
        }
        entries.put(entry, key);
        return new Kept.Here(PLACE);
    }

    @Override
    public synchronized Found read(String entry) {
        if (closed != null) {
            return new Found.Closed(closed);
        }
        var key = entries.get(entry);
        return key == null ? new Found.Missing() : new Found.Here(key);
    }

    @Override
    public synchronized boolean forget(String entry) {
        if (closed != null) {
            return false;
        }
        entries.remove(entry);
        return true;
    }
}
