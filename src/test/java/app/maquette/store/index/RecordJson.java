package app.maquette.store.index;

import tools.jackson.databind.json.JsonMapper;

/// How the index writes its records, for tests of all that is kept as JSON.
public final class RecordJson {
    public static final JsonMapper MAPPER = RecordCache.MAPPER;

    private RecordJson() {}
}
