package app.maquette.store.format;

import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.util.List;

/// Reads what the journal holds, of whichever version.
public final class Entries {
    private Entries() {}

    public static Entry entry(JsonObject in) {
        return in.has(EntriesV2.VERSION) ? EntriesV2.entry(in) : EntriesV1.entry(in);
    }

    /// A reservation as sidecars and the index hold it.
    public static Entry.Reserve reserve(JsonObject in) {
        return in.has(EntriesV2.VERSION)
                ? EntriesV2.order(in.as(EntriesV2.nameOf("RESERVE")))
                : EntriesV1.reserve(in.as("RESERVE"));
    }

    /// A hit as the index holds it.
    public static Entry.CacheHit hit(JsonObject in) {
        return in.has(EntriesV2.VERSION)
                ? EntriesV2.hit(in.as(EntriesV2.nameOf("CACHE_HIT")))
                : EntriesV1.hit(in.as("CACHE_HIT"));
    }

    /// What a type of version 1 is called in each version.
    public static List<String> names(String type) {
        return List.of(type, EntriesV2.nameOf(type));
    }

    public static LedgerMark state(JsonObject in) {
        return in.has(EntriesV2.VERSION) ? EntriesV2.state(in) : EntriesV1.state(in);
    }
}
