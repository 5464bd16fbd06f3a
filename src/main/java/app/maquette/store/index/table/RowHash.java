package app.maquette.store.index.table;

/// 64-bit hashes of rows. The sum over a table does not depend on the order of its rows and changes with each of them.
public final class RowHash {
    private long hash = 0x9E3779B97F4A7C15L;

    public RowHash add(long value) {
        hash ^= value;
        hash *= 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        return this;
    }

    public RowHash add(Enum<?> value) {
        return add(value.name());
    }

    public RowHash add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return add(hash >>> 29);
    }

    public long value() {
        return hash;
    }

    public static long of(String text) {
        return new RowHash().add(text).value();
    }
}
