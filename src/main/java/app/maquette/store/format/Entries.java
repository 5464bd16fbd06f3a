package app.maquette.store.format;

import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.util.List;
import java.util.Objects;

/// Reads what the journal holds, of whichever version.
public final class Entries {
    private Entries() {}

    public static Entry entry(JsonObject in) {
        return in.has(EntriesV2.VERSION) ? EntriesV2.entry(in) : EntriesV1.entry(in);
    }

    /// What a type of version 1 is called in each version.
    public static List<String> names(String type) {
        return List.of(type, Objects.requireNonNull(EntriesV2.NAMES.get(type)));
    }

    public static LedgerMark state(JsonObject in) {
        return in.has(EntriesV2.VERSION) ? EntriesV2.state(in) : EntriesV1.state(in);
    }
}
