package app.maquette.store.index;

import app.maquette.domain.FiledAs;
import app.maquette.domain.request.Purpose;
import app.maquette.store.format.Entries;
import app.maquette.store.format.FiledJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.ResultJson;
import app.maquette.store.format.ValueReaders;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;

/// Reads the facts of the index, as [JournalJson] writes them.
public final class RecordReader {
    private RecordReader() {}

    public static LedgerRecord fact(JsonObject in) {
        return switch (in.type()) {
            case "CALL" -> new LedgerRecord.Call(record(in.object("record")), in.textOrNull("resolved"));
            case "HIT" -> new LedgerRecord.Hit(Entries.hit(in.object("entry")), in.oneOf("purpose", Purpose.values()));
            default -> throw in.unknownType();
        };
    }

    private static CallRecord record(JsonObject in) {
        return new CallRecord(
                Entries.reserve(in.object("reserve")),
                state(in.object("state")),
                in.list("pictures", RecordReader::picture),
                in.says("text") ? ResultJson.text(in.object("text")) : null);
    }

    private static CallState state(JsonObject in) {
        return switch (in.type()) {
            case "WAITING" -> new CallState.Waiting();
            case "IN_FLIGHT" -> new CallState.InFlight(in.instant("since"));
            case "COLLECTING" -> new CallState.Collecting(in.instant("since"));
            case "SETTLED" -> new CallState.Settled(in.money("amount"));
            case "RELEASED" -> new CallState.Released(in.text("code"), in.text("words"));
            case "IN_DOUBT" ->
                new CallState.InDoubt(in.money("settled"), in.money("held"), in.text("code"), in.text("words"));
            default -> throw in.unknownType();
        };
    }

    private static Picture picture(JsonObject in) {
        return new Picture(
                ValueReaders.picture(in.object("id")),
                ValueReaders.produced(in.object("produced")),
                pictureState(in.object("state")),
                ValueReaders.judgement(in.object("judgement")),
                in.says("filed") ? FiledJson.read(in.object("filed")) : FiledAs.NOTHING);
    }

    private static Picture.State pictureState(JsonObject in) {
        return switch (in.type()) {
            case "AWAITED" -> new Picture.State.Awaited();
            case "STORED" -> new Picture.State.Stored(ValueReaders.file(in.object("file")));
            case "WITHHELD" -> new Picture.State.Withheld();
            case "GONE" -> new Picture.State.Gone(in.text("reason"));
            case "DELETED" -> new Picture.State.Deleted(ValueReaders.file(in.object("file")));
            default -> throw in.unknownType();
        };
    }
}
