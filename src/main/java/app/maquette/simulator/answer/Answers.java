package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.ImageOrder;
import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.Safety;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.http.Reply.Delivery;
import app.maquette.simulator.route.RouteIntake;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answers to paid calls, good ones and those that a fault spoils.
public final class Answers {
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private final String base;
    private final Links links;
    private final Clock clock;

    public Answers(String base, Links links, Clock clock) {
        this.base = base;
        this.links = links;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /// The answer of a fault that strikes before any work.
    Optional<Reply> early(Fault fault, String path) {
        return Optional.ofNullable(
                switch (fault) {
                    case UNAUTHORIZED ->
                        Refusal.unauthorized(path.equals("/remix") ? 403 : RouteIntake.stranger(path))
                                .reply();
                    case INSUFFICIENT_FUNDS -> Refusal.insufficientFunds().reply();
                    case UNSAFE_PROMPT -> Refusal.unsafe("Prompt").reply();
                    case TOO_MANY -> Refusal.tooMany(10).reply().header("Retry-After", "2");
                    case SERVER_ERROR ->
                        Reply.of(
                                500,
                                "text/html",
                                "<html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>");
                    case REDIRECT -> Reply.empty(307).header("Location", base + path + "?again");
                    case TIMEOUT -> Reply.empty(408);
                    case UNAVAILABLE -> Reply.of(503, "text/plain", "no healthy upstream");
                    case HANG -> Reply.none(Delivery.HANG);
                    case ERROR_BODY ->
                        json(JsonTree.object()
                                .put("error", "The image could not be processed.")
                                .put("status_code", 500));
                    case RESET, DROP_BEFORE_WORK -> Reply.none(Delivery.CLOSE);
                    case DROP_AFTER_BILLED,
                            CUT_JSON,
                            WRONG_JSON,
                            FEWER,
                            MORE,
                            SLOW_BODY,
                            LINK_403,
                            CUT_IMAGE,
                            WRONG_TYPE_IMAGE,
                            GIANT_IMAGE,
                            CORRUPT_IMAGE,
                            SLOW_IMAGE,
                            RANGE_IGNORED,
                            NEVER_READY,
                            GENERATION_FAILED,
                            LISTED_FEWER,
                            LISTED_NONE,
                            UNSAFE_PICTURE,
                            DEARER,
                            POLL_404,
                            POLL_429,
                            POLL_500,
                            POLL_CUT,
                            POLL_HANG,
                            QUOTE_LOW,
                            QUOTE_HIGH -> null;
                });
    }

    /// The answer to a call that was made and billed.
    Reply late(@Nullable Fault fault, ImageOrder order, List<Plate> plates) {
        List<Plate> listed = fault == Fault.FEWER ? plates.subList(0, plates.size() - 1) : plates;
        return spoiled(fault, () -> body(order, listed));
    }

    /// The answer as a fault lets it out.
    Reply spoiled(@Nullable Fault fault, Supplier<ObjectNode> body) {
        if (fault == Fault.DROP_AFTER_BILLED) {
            return Reply.none(Delivery.CLOSE);
        }
        if (fault == Fault.WRONG_JSON) {
            return json(JsonTree.object().put("created", 17).put("data", "4 images"));
        }
        Reply reply = json(body.get());
        return fault == Fault.CUT_JSON
                ? reply.by(Delivery.CUT)
                : fault == Fault.SLOW_BODY ? reply.by(Delivery.SLOW) : reply;
    }

    /// The pictures without a generation.
    ObjectNode body(ImageOrder order, List<Plate> plates) {
        ArrayNode data = JsonTree.array();
        Instant now = clock.instant();
        for (Plate plate : plates) {
            data.add(entry(plate).put("style_type", order.styleType()).put("url", url(plate, now)));
        }
        ObjectNode body = JsonTree.object().put("created", CREATED.format(now.atOffset(ZoneOffset.UTC)));
        body.set("data", data);
        return body;
    }

    /// What every route says of a picture before its link, in the order in which the vendor does.
    static ObjectNode entry(Plate plate) {
        return JsonTree.object()
                .put("is_image_safe", plate.safe())
                .put("prompt", plate.subject().prompt())
                .put("resolution", plate.resolution())
                .put("seed", plate.subject().seed());
    }

    /// A link that is good for a day from when the picture was made; none if it is withheld.
    @Nullable
    String url(Plate plate, Instant made) {
        String blank = Safety.blanks(plate.subject().prompt()) ? "" : null;
        return plate.safe() ? base + links.to(plate.id(), made) : blank;
    }

    /// As in a Date header.
    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    public static Reply json(ObjectNode body) {
        return Reply.of(200, "application/json", JsonTree.write(body));
    }
}
