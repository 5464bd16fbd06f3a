package app.maquette.store.format;

import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Remix;
import app.maquette.domain.request.StyleType;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;

/// Reads what entries are made of, as [JournalJson] writes it.
public final class ValueReaders {
    private ValueReaders() {}

    static Brief brief(JsonObject in) {
        return new Brief(
                in.text("prompt"),
                in.text("negativePrompt"),
                in.oneOf("aspectRatio", AspectRatio.values()),
                in.oneOf("style", StyleType.values()),
                in.oneOf("model", Model.values()),
                in.oneOf("magicPrompt", MagicPrompt.values()),
                in.wholeOrNull("seed"),
                in.text("collection"));
    }

    static ImageRequest request(JsonObject in) {
        return new ImageRequest(
                in.text("prompt"),
                in.oneOf("model", Model.values()),
                in.says("aspectRatio") ? in.oneOf("aspectRatio", AspectRatio.values()) : null,
                in.textOrNull("resolution"),
                in.oneOf("magicPrompt", MagicPrompt.values()),
                in.textOrNull("magicPromptVersion"),
                in.wholeOrNull("seed"),
                in.count("images"),
                in.says("style") ? in.oneOf("style", StyleType.values()) : null,
                in.textOrNull("negativePrompt"),
                in.says("palette") ? palette(in.object("palette")) : null);
    }

    static Palette palette(JsonObject in) {
        return switch (in.type()) {
            case "PRESET" -> new Palette.Preset(in.text("name"));
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

    static Remix remix(JsonObject in) {
        return new Remix(new ImageKey(in.text("source")), in.count("weight"));
    }

    static Quote quote(JsonObject in) {
        return new Quote(in.oneOf("model", Model.values()), in.count("images"), in.money("each"), in.text("source"));
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
            case "ONE_COLLECTION" -> new CapScope.OneCollection(in.text("name"));
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
