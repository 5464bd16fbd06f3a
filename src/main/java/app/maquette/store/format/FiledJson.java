package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.studio.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where pictures lie and what is noted on them, written and read. What was never said is left out.
public final class FiledJson {
    static final String TYPE = "FILED";

    private FiledJson() {}

    static Map<String, Object> write(FiledAs filed) {
        var out = new LinkedHashMap<String, Object>();
        if (!filed.tags().isEmpty()) {
            out.put("tags", filed.tags());
        }
        if (!filed.note().isEmpty()) {
            out.put("note", filed.note());
        }
        if (filed.label() != FiledAs.Label.NONE) {
            out.put("label", filed.label());
        }
        if (filed.collection() != null) {
            out.put("collection", filed.collection().text());
        }
        if (filed.inTrash()) {
            out.put("inTrash", true);
        }
        return out;
    }

    public static FiledAs read(JsonObject in) {
        return new FiledAs(
                in.says("tags") ? in.texts("tags") : List.of(),
                in.says("note") ? in.text("note") : "",
                in.says("label") ? in.oneOf("label", FiledAs.Label.values()) : FiledAs.Label.NONE,
                in.says("collection") ? new CollectionId(in.text("collection")) : null,
                in.says("inTrash") && in.flag("inTrash"));
    }

    static Map<String, Object> write(Entry.Filed entry) {
        var out = new LinkedHashMap<String, Object>();
        out.put("type", TYPE);
        out.put(EntriesV2.VERSION, EntriesV2.NUMBER);
        out.put("at", entry.at());
        out.put("pictures", entry.pictures().stream().map(PictureId::toString).toList());
        switch (entry.change()) {
            case Refiling.Tag(var tag) -> out.put("tag", tag);
            case Refiling.Untag(var tag) -> out.put("untag", tag);
            case Refiling.Note(var text) -> out.put("note", text);
            case Refiling.Mark(var label) -> out.put("label", label);
            case Refiling.Into(var collection) -> out.put("into", collection == null ? "" : collection.text());
            case Refiling.Trash _ -> out.put("trash", "IN");
            case Refiling.Restore _ -> out.put("trash", "OUT");
            case Refiling.Delete _ -> out.put("trash", "DELETED");
        }
        return out;
    }

    static Entry.Filed entry(JsonObject in) {
        var pictures = in.texts("pictures").stream().map(FiledJson::picture).toList();
        return new Entry.Filed(in.instant("at"), pictures, change(in));
    }

    private static PictureId picture(String text) {
        int end = text.indexOf('/');
        if (end < 0) {
            throw UnreadableException.at("pictures");
        }
        try {
            return new PictureId(new CallId(text.substring(0, end)), Integer.parseInt(text.substring(end + 1)));
        } catch (NumberFormatException _) {
            throw UnreadableException.at("pictures");
        }
    }

    private static Refiling change(JsonObject in) {
        if (in.says("tag")) {
            return new Refiling.Tag(in.text("tag"));
        } else if (in.says("untag")) {
            return new Refiling.Untag(in.text("untag"));
        } else if (in.says("note")) {
            return new Refiling.Note(in.text("note"));
        } else if (in.says("label")) {
            return new Refiling.Mark(in.oneOf("label", FiledAs.Label.values()));
        } else if (in.says("into")) {
            var id = in.text("into");
            return new Refiling.Into(id.isEmpty() ? null : new CollectionId(id));
        }
        return switch (in.text("trash")) {
            case "IN" -> new Refiling.Trash();
            case "OUT" -> new Refiling.Restore();
            case "DELETED" -> new Refiling.Delete();
            default -> throw UnreadableException.at("trash");
        };
    }
}
