package app.maquette.store.format;

import app.maquette.domain.request.Result;
import app.maquette.studio.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the ends of calls, and what came of them, stand in the journal. Pictures are written as in version 1; words
/// stand
/// beside them, in version 2 only.
public final class ResultJson {
    private static final String TEXT = "text";

    private ResultJson() {}

    static Map<String, Object> settled(Entry.Settle settle) {
        var out = new LinkedHashMap<String, Object>();
        out.put("type", "SETTLE");
        out.put("at", settle.at());
        out.put("call", settle.call());
        out.put("amount", settle.amount());
        put(out, settle.result());
        return out;
    }

    static Map<String, Object> doubted(Entry.Doubt doubt) {
        var out = new LinkedHashMap<String, Object>();
        out.put("type", "DOUBT");
        out.put("at", doubt.at());
        out.put("call", doubt.call());
        out.put("settled", doubt.settled());
        out.put("held", doubt.held());
        out.put("code", doubt.code());
        out.put("reason", doubt.reason());
        put(out, doubt.result());
        return out;
    }

    private static void put(Map<String, Object> out, Result result) {
        out.put("produced", result.pictures());
        result.text().ifPresent(text -> out.put(TEXT, text));
    }

    static Result read(JsonObject in) {
        return in.says(TEXT) ? text(in.object(TEXT)) : Result.of(in.list("produced", ValueReaders::produced));
    }

    public static Result.Text text(JsonObject in) {
        return new Result.Text(in.texts("texts"), in.flag("structured"));
    }
}
