package app.maquette.store;

import app.maquette.domain.AspectRatio;
import app.maquette.domain.Brief;
import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.ImageKey;
import app.maquette.domain.ImageRequest;
import app.maquette.domain.Judgement;
import app.maquette.domain.MagicPrompt;
import app.maquette.domain.MediaType;
import app.maquette.domain.Model;
import app.maquette.domain.Palette;
import app.maquette.domain.PictureId;
import app.maquette.domain.Produced;
import app.maquette.domain.Quote;
import app.maquette.domain.Remix;
import app.maquette.domain.StoredFile;
import app.maquette.domain.StyleType;
import app.maquette.domain.Totals;
import app.maquette.domain.Verdict;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;

/// Reads what entries are made of, as [Json] writes it.
final class Parts {
    private Parts() {}

    static Brief brief(Fields in) {
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

    static ImageRequest request(Fields in) {
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

    private static Palette palette(Fields in) {
        return switch (in.type()) {
            case "PRESET" -> new Palette.Preset(in.text("name"));
            case "COLOURS" -> new Palette.Colours(in.list("members", Parts::colour));
            default -> throw in.unknownType();
        };
    }

    private static Palette.Member colour(Fields in) {
        return new Palette.Member(
                in.text("hex"), in.says("weightPercent") ? (Integer) in.count("weightPercent") : null);
    }

    static PictureId picture(Fields in) {
        return new PictureId(in.call("call"), in.count("index"));
    }

    static Remix remix(Fields in) {
        return new Remix(new ImageKey(in.text("source")), in.count("weight"));
    }

    static Quote quote(Fields in) {
        return new Quote(in.oneOf("model", Model.values()), in.count("images"), in.money("each"), in.text("source"));
    }

    static Produced produced(Fields in) {
        return new Produced(
                in.count("index"),
                in.text("prompt"),
                in.whole("seed"),
                in.text("resolution"),
                in.textOrNull("style"),
                in.flag("safe"),
                in.says("link") ? URI.create(in.text("link")) : null,
                in.instantOrNull("expires"));
    }

    static StoredFile file(Fields in) {
        return new StoredFile(
                new ImageKey(in.text("key")),
                in.oneOf("type", MediaType.values()),
                in.whole("bytes"),
                in.count("width"),
                in.count("height"),
                in.flag("decodable"));
    }

    static Judgement judgement(Fields in) {
        return new Judgement(in.oneOf("verdict", Verdict.values()), in.count("stars"));
    }

    static CapScope scope(Fields in) {
        return switch (in.type()) {
            case "ONE_DAY" -> new CapScope.OneDay(in.day("day"));
            case "EVERY_DAY" -> new CapScope.EveryDay();
            case "EVERY_MONTH" -> new CapScope.EveryMonth();
            case "ONE_COLLECTION" -> new CapScope.OneCollection(in.text("name"));
            default -> throw in.unknownType();
        };
    }

    static DayRule rule(Fields in) {
        return new DayRule(ZoneId.of(in.text("zone")), LocalTime.parse(in.text("start")));
    }

    static Totals totals(Fields in) {
        return new Totals(in.money("settled"), in.money("reserved"), in.money("doubt"));
    }
}
