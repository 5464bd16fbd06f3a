package app.maquette.store.index.table;

import static app.maquette.store.index.table.Column.Find.FACET;
import static app.maquette.store.index.table.Column.Find.MANY;
import static app.maquette.store.index.table.Column.Find.NOT;
import static app.maquette.store.index.table.Column.Find.NUMBER;
import static app.maquette.store.index.table.Column.Find.TERM;

import app.maquette.domain.CallId;
import app.maquette.store.format.JournalVersion;
import app.maquette.studio.ledger.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The tables of the index. A new column is one line here: the database, the hashes and the index of words follow, and
/// an index without it is made anew from its own facts.
public final class Tables {
    /// Stands around each value of a column of many.
    public static final String MANY_END = "\n";

    private static final String NAME = "VARCHAR(1000000)";
    private static final String WORD = "VARCHAR(64)";

    /// One call or cache hit each.
    public static final Table<CallRow> LINES = new Table<>(
            "line",
            1,
            List.of(
                    new Column<>("number", "BIGINT", NUMBER, CallRow::number),
                    new Column<>("ledger_day", "INT", NUMBER, row ->
                            (int) row.record().epochDay()),
                    new Column<>("state", WORD, FACET, row -> row.record().state()),
                    new Column<>("purpose", WORD, NOT, row -> row.record().purpose()),
                    new Column<>("model", WORD, FACET, row -> row.record().engineName()),
                    new Column<>("collection", NAME, FACET, row -> row.record().collection()),
                    new Column<>(
                            "amount",
                            "BIGINT",
                            NUMBER,
                            row -> row.record().totals().sum().micros()),
                    new Column<>("call_hash", "BIGINT", NOT, row -> callHash(row.record())),
                    new Column<>(
                            "request_hash",
                            "BIGINT",
                            NOT,
                            row -> RowHash.of(row.record().key().sha256())),
                    new Column<>("parent", "BIGINT", NOT, CallRow::parent),
                    new Column<>("body_check", "INT", NOT, CallRow::check)),
            row -> List.of(
                    row.record().prompt(),
                    row.record().engineWords(),
                    row.record().collection(),
                    row.record().state().name()));

    /// One stored picture each.
    public static final Table<PictureRow> PICTURES = new Table<>(
            "picture",
            1,
            List.of(
                    new Column<>("id", "BIGINT", NUMBER, PictureRow::key),
                    new Column<>("collection", NAME, FACET, PictureRow::collection),
                    new Column<>("model", WORD, FACET, row -> row.call().engineName()),
                    new Column<>(
                            "intent", WORD, TERM, row -> row.call().record().intent()),
                    new Column<>(
                            "verdict",
                            WORD,
                            TERM,
                            row -> row.picture().judgement().verdict()),
                    new Column<>(
                            "stars",
                            "INT",
                            FACET,
                            row -> row.picture().judgement().stars()),
                    new Column<>("used", "BOOLEAN", TERM, PictureRow::used),
                    new Column<>(
                            "seed",
                            "BIGINT",
                            TERM,
                            row -> row.picture().produced().seed()),
                    new Column<>(
                            "each",
                            "BIGINT",
                            NUMBER,
                            row -> row.call().record().each().micros()),
                    new Column<>("bytes", "BIGINT", NOT, row -> row.file().bytes()),
                    new Column<>("shape", "INT", NUMBER, PictureRow::shape),
                    new Column<>("width", "INT", NUMBER, row -> row.file().width()),
                    new Column<>("height", "INT", NUMBER, row -> row.file().height()),
                    new Column<>("operation", WORD, FACET, PictureRow::operation),
                    new Column<>("tags", NAME, MANY, row -> many(row.filed().tags())),
                    new Column<>("note", NAME, NOT, row -> row.filed().note()),
                    new Column<>(
                            "noted", "BOOLEAN", TERM, row -> !row.filed().note().isEmpty()),
                    new Column<>("label", WORD, FACET, row -> row.filed().label()),
                    new Column<>("trashed", "BOOLEAN", TERM, row -> row.filed().inTrash())),
            row -> List.of(
                    row.call().prompt(),
                    row.picture().produced().prompt(),
                    row.call().engineWords(),
                    row.collection(),
                    String.join(" ", row.filed().tags()),
                    row.filed().note()));

    public static final Table<Map.Entry<SumKey, SumRow>> SUMS = Table.of(
            "day_sum",
            4,
            List.of(
                    new Column<>("ledger_day", "INT", NOT, sum -> sum.getKey().day()),
                    new Column<>("model", WORD, NOT, sum -> sum.getKey().model()),
                    new Column<>("collection", NAME, NOT, sum -> sum.getKey().collection()),
                    new Column<>("purpose", WORD, NOT, sum -> sum.getKey().purpose()),
                    new Column<>("calls", "INT", NOT, sum -> sum.getValue().calls()),
                    new Column<>("images", "INT", NOT, sum -> sum.getValue().images()),
                    new Column<>("kept", "INT", NOT, sum -> sum.getValue().kept()),
                    new Column<>(
                            "settled",
                            "BIGINT",
                            NOT,
                            sum -> sum.getValue().totals().settled().micros()),
                    new Column<>(
                            "reserved",
                            "BIGINT",
                            NOT,
                            sum -> sum.getValue().totals().reserved().micros()),
                    new Column<>(
                            "doubt",
                            "BIGINT",
                            NOT,
                            sum -> sum.getValue().totals().doubt().micros()),
                    new Column<>("hits", "INT", NOT, sum -> sum.getValue().hits()),
                    new Column<>("hit_images", "INT", NOT, sum -> sum.getValue().hitImages()),
                    new Column<>(
                            "hit_saved",
                            "BIGINT",
                            NOT,
                            sum -> sum.getValue().hitSaved().micros())));

    /// The ids of all collections ever used.
    public static final Table<String> COLLECTIONS =
            Table.of("collection", 1, List.of(new Column<>("name", NAME, NOT, name -> name)));

    /// What was said of caps and collections, as the journal has it.
    public static final Table<Map.Entry<Long, Entry>> DECISIONS = Table.of(
            "cap",
            1,
            List.of(
                    new Column<>("number", "BIGINT", NOT, Map.Entry::getKey),
                    new Column<>("body", NAME, NOT, decision -> written(decision.getValue()))));

    /// The user's own pictures as the journal has them, found by the hash of their content.
    public static final Table<Map.Entry<Long, Entry.BroughtIn>> BROUGHT_IN = Table.of(
            "brought_in",
            1,
            List.of(
                    new Column<>("number", "BIGINT", NOT, Map.Entry::getKey),
                    new Column<>(
                            "content_hash",
                            "BIGINT",
                            NOT,
                            brought ->
                                    RowHash.of(brought.getValue().file().key().sha256())),
                    new Column<>("body", NAME, NOT, brought -> written(brought.getValue()))));

    /// Calls whose texts are not in the one form of their spellings, by the hash of that form.
    public static final Table<Map.Entry<Long, Long>> RESPELLED = Table.of(
            "respelled",
            1,
            List.of(
                    new Column<>("number", "BIGINT", NOT, Map.Entry::getKey),
                    new Column<>("form", "BIGINT", NOT, Map.Entry::getValue)));

    /// Calls with pictures that are paid and not here.
    public static final Table<Long> AWAITED =
            Table.of("awaited", 1, List.of(new Column<>("number", "BIGINT", NOT, number -> number)));

    public static final List<Table<?>> ALL =
            List.of(LINES, PICTURES, SUMS, COLLECTIONS, DECISIONS, BROUGHT_IN, RESPELLED, AWAITED);

    private Tables() {}

    /// Whether a row of pictures may have several values of the column.
    public static boolean isMany(String column) {
        return PICTURES.columns().stream()
                .anyMatch(one -> one.find() == MANY && one.name().equals(column));
    }

    /// Each with a line end before and behind it, so that the database finds it whole.
    private static String many(List<String> values) {
        return values.isEmpty() ? "" : MANY_END + String.join(MANY_END, values) + MANY_END;
    }

    private static String written(Entry entry) {
        return new String(JournalVersion.TWO.entry(entry, null), StandardCharsets.UTF_8);
    }

    public static long hash(CallId id) {
        return RowHash.of(id.value());
    }

    private static long callHash(LedgerRecord record) {
        return switch (record) {
            case LedgerRecord.Call call -> hash(call.record().id());
            case LedgerRecord.Hit _ -> 0;
        };
    }
}
