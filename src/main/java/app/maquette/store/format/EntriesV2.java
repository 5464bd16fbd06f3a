package app.maquette.store.format;

import app.maquette.domain.GenerationId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Remix;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.StyleType;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads entries and marks of version 2, as [WriterV2] writes them. Only an order and a hit hold other fields than
/// they did in version 1; each has a name that 0.1.0 does not know.
final class EntriesV2 {
    static final String VERSION = "v";
    static final long NUMBER = 2;
    /// The names of version 1 and what each is called now.
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("RESERVE", "ORDER"),
            Map.entry("SENT", "LEFT"),
            Map.entry("ACCEPTED", "ACCEPTED"),
            Map.entry("ANSWER", "REPLY"),
            Map.entry("STORED", "KEPT"),
            Map.entry("GONE", "LOST"),
            Map.entry("SETTLE", "BILLED"),
            Map.entry("RELEASE", "LET_GO"),
            Map.entry("DOUBT", "UNSURE"),
            Map.entry("RESOLVE", "CLEARED"),
            Map.entry("CACHE_HIT", "HIT"),
            Map.entry("VERDICT", "SAID"),
            Map.entry("CAP", "LIMIT"),
            Map.entry("DAY", "CALENDAR"),
            Map.entry("PRICE", "TARIFF"));

    private EntriesV2() {}

    static Entry entry(JsonObject in) {
        known(in);
        return switch (in.type()) {
            case "ORDER" -> order(in);
            case "HIT" -> hit(in);
            case "ACCEPTED" -> accepted(in);
            case "LEFT" -> EntriesV1.entry("SENT", in);
            case "REPLY" -> EntriesV1.entry("ANSWER", in);
            case "KEPT" -> EntriesV1.entry("STORED", in);
            case "LOST" -> EntriesV1.entry("GONE", in);
            case "BILLED" -> EntriesV1.entry("SETTLE", in);
            case "LET_GO" -> EntriesV1.entry("RELEASE", in);
            case "UNSURE" -> EntriesV1.entry("DOUBT", in);
            case "CLEARED" -> EntriesV1.entry("RESOLVE", in);
            case "SAID" -> EntriesV1.entry("VERDICT", in);
            case "LIMIT" -> EntriesV1.entry("CAP", in);
            case "CALENDAR" -> EntriesV1.entry("DAY", in);
            case "TARIFF" -> EntriesV1.entry("PRICE", in);
            default -> throw in.unknownType();
        };
    }

    private static void known(JsonObject in) {
        if (in.whole(VERSION) != NUMBER) {
            throw UnreadableException.at("version");
        }
    }

    private static Entry.Reserve order(JsonObject in) {
        var engine = model(in.text("engine"));
        var request = request(in.object("fields"), engine);
        var remix = in.says("inputs")
                ? new Remix(
                        new ImageKey(in.object("inputs").text("image")),
                        in.object("fields").count("image_weight"))
                : null;
        var order = new Order(
                purpose(in),
                brief(in, request),
                request,
                remix,
                in.says("parent") ? ValueReaders.picture(in.object("parent")) : null);
        return new Entry.Reserve(
                in.instant("at"),
                in.call("call"),
                in.day("day"),
                order,
                in.says("account") ? new AccountId(in.text("account")) : null,
                new RequestKey(in.text("key")),
                quote(in.object("quote")));
    }

    private static Entry.Accepted accepted(JsonObject in) {
        return new Entry.Accepted(in.instant("at"), in.call("call"), new GenerationId(in.text("generation")));
    }

    private static Purpose purpose(JsonObject in) {
        var operation = in.text("operation");
        return switch (in.oneOf("intent", Intent.values())) {
            case DRAFT -> one(operation, "generate", Purpose.DRAFT);
            case FINAL -> "remix".equals(operation) ? Purpose.REMIX : one(operation, "generate", Purpose.FINAL);
            case TOOL -> throw UnreadableException.at("intent");
        };
    }

    private static Purpose one(String operation, String only, Purpose purpose) {
        if (operation.equals(only)) {
            return purpose;
        }
        throw UnreadableException.at("operation");
    }

    /// A field that is not there has its default; one that is null was not sent.
    private static ImageRequest request(JsonObject in, Model engine) {
        return new ImageRequest(
                in.text("prompt"),
                engine,
                orDefault(in, "aspect_ratio", AspectRatio.values(), AspectRatio.ASPECT_1_1),
                in.textOrNull("resolution"),
                Objects.requireNonNull(orDefault(in, "magic_prompt", MagicPrompt.values(), MagicPrompt.AUTO)),
                in.textOrNull("magic_prompt_version"),
                in.wholeOrNull("seed"),
                in.has("num_images") ? in.count("num_images") : 1,
                orDefault(in, "style_type", StyleType.values(), StyleType.AUTO),
                in.textOrNull("negative_prompt"),
                in.says("color_palette") ? ValueReaders.palette(in.object("color_palette")) : null);
    }

    private static <E extends Enum<E>> @Nullable E orDefault(JsonObject in, String name, E[] all, E standard) {
        if (!in.has(name)) {
            return standard;
        }
        return in.says(name) ? in.oneOf(name, all) : null;
    }

    /// What was typed: what was sent, and what `typed` says otherwise.
    private static Brief brief(JsonObject in, ImageRequest sent) {
        var plain = WriterV2.briefOf(sent, in.text("collection"));
        if (!in.says("typed")) {
            return plain;
        }
        var typed = in.object("typed");
        return new Brief(
                typed.has("prompt") ? typed.text("prompt") : plain.prompt(),
                typed.has("negative_prompt") ? typed.text("negative_prompt") : plain.negativePrompt(),
                typed.has("aspect_ratio") ? typed.oneOf("aspect_ratio", AspectRatio.values()) : plain.aspectRatio(),
                typed.has("style_type") ? typed.oneOf("style_type", StyleType.values()) : plain.style(),
                typed.has("engine") ? model(typed.text("engine")) : plain.model(),
                typed.has("magic_prompt") ? typed.oneOf("magic_prompt", MagicPrompt.values()) : plain.magicPrompt(),
                typed.has("seed") ? typed.wholeOrNull("seed") : plain.seed(),
                plain.collection());
    }

    private static Quote quote(JsonObject in) {
        return new Quote(model(in.text("product")), in.count("images"), in.money("each"), in.text("source"));
    }

    private static Entry.CacheHit hit(JsonObject in) {
        return new Entry.CacheHit(
                in.instant("at"),
                in.day("day"),
                in.call("source"),
                new RequestKey(in.text("key")),
                model(in.text("engine")),
                in.count("images"),
                in.money("saved"),
                ValueReaders.brief(in.object("brief")));
    }

    /// By its engine's id, or by one of its old names.
    private static Model model(String engine) {
        for (var model : Model.values()) {
            if (model.engine().value().equals(engine) || model.name().equals(engine)) {
                return model;
            }
        }
        throw UnreadableException.at("engine");
    }

    static LedgerMark state(JsonObject in) {
        known(in);
        return new LedgerMark(
                in.day("day"),
                ValueReaders.rule(in.object("rule")),
                in.says("next") ? ValueReaders.rule(in.object("next")) : null,
                in.instantOrNull("nextFrom"),
                in.map("days", LocalDate::parse, ValueReaders::totals),
                in.map("months", YearMonth::parse, ValueReaders::totals),
                in.map("collections", name -> name, ValueReaders::totals),
                in.list(
                        "caps",
                        cap -> new LedgerMark.CapSet(ValueReaders.scope(cap.object("scope")), cap.money("amount"))),
                in.list(
                        "open",
                        open -> new LedgerMark.OpenCall(
                                order(open.object("order").as("ORDER")),
                                open.oneOf("phase", LedgerMark.Phase.values()),
                                open.says("accepted") ? accepted(open.object("accepted")) : null)),
                in.list(
                        "doubts",
                        open -> new LedgerMark.OpenDoubt(
                                order(open.object("order").as("ORDER")),
                                EntriesV1.doubt(open.object("unsure").as("UNSURE")))),
                in.list("tariffs", price -> EntriesV1.price(price.as("TARIFF"))),
                in.says("spent")
                        ? in.list("spent", spent -> new LedgerMark.Spent(spent.instant("at"), spent.money("amount")))
                        : null);
    }
}
