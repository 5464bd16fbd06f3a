package app.maquette.store.format;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Palette;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/// Reads what entries are made of, as [JournalJson] writes it.
public final class ValueReaders {
    private ValueReaders() {}

    static Palette palette(JsonObject in) {
        return switch (in.type()) {
            case "PRESET" -> new Palette.Preset(in.text("name").toLowerCase(Locale.ROOT));
            case "COLOURS" -> new Palette.Colours(in.list("members", ValueReaders::colour));
            default -> throw in.unknownType();
        };
    }

    private static Palette.Member colour(JsonObject in) {
        return new Palette.Member(
                in.text("hex"), in.says("weightPercent") ? (Integer) in.count("weightPercent") : null);
    }

    public static PictureId picture(JsonObject in) {
        return new PictureId(in.call("call"), in.count("index"));
    }

    public static AnsweredPicture produced(JsonObject in) {
        return new AnsweredPicture(
                in.count("index"),
                in.text("prompt"),
                in.whole("seed"),
                in.text("resolution"),
                in.textOrNull("style"),
                in.flag("safe"),
                in.says("link") ? URI.create(in.text("link")) : null,
                in.instantOrNull("expires"));
    }

    public static StoredFile file(JsonObject in) {
        return new StoredFile(
                new ImageKey(in.text("key")),
                in.oneOf("type", MediaType.values()),
                in.whole("bytes"),
                in.count("width"),
                in.count("height"),
                in.flag("decodable"));
    }

    public static Judgement judgement(JsonObject in) {
        return new Judgement(in.oneOf("verdict", Verdict.values()), in.count("stars"));
    }

    static CapScope scope(JsonObject in) {
        return switch (in.type()) {
            case "ONE_DAY" -> new CapScope.OneDay(in.day("day"));
            case "EVERY_DAY" -> new CapScope.EveryDay();
            case "EVERY_MONTH" -> new CapScope.EveryMonth();
            case "ONE_COLLECTION" -> new CapScope.OneCollection(new CollectionId(in.text("name")));
            default -> throw in.unknownType();
        };
    }

    static DayRule rule(JsonObject in) {
        return new DayRule(ZoneId.of(in.text("zone")), LocalTime.parse(in.text("start")));
    }

    static Totals totals(JsonObject in) {
        return new Totals(in.money("settled"), in.money("reserved"), in.money("doubt"));
    }
}
