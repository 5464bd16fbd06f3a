package app.maquette.simulator.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A way to fail on purpose. Each armed fault strikes a number of times; a paid call meets at most one of its stage.
/// What is said of calls that are made holds of those that are accepted, and of the answer that says so.
public enum Fault {
    /// The connection is accepted and reset before the request is read: not counted, not billed. The client cannot know
    /// that; only a port on which nobody listens is known to have taken nothing.
    RESET(Stage.CALL),
    UNAUTHORIZED("401", Stage.CALL),
    INSUFFICIENT_FUNDS("402", Stage.CALL),
    UNSAFE_PROMPT("422", Stage.CALL),
    TOO_MANY("429", Stage.CALL),
    SERVER_ERROR("500", Stage.CALL),
    REDIRECT("307", Stage.CALL),
    TIMEOUT("408", Stage.CALL),
    UNAVAILABLE("503", Stage.CALL),
    /// Read, then no answer until somebody closes; not billed.
    HANG(Stage.CALL),
    /// Read, then closed before anything is made; not billed.
    DROP_BEFORE_WORK(Stage.CALL),
    /// Made and billed, then closed without an answer.
    DROP_AFTER_BILLED(Stage.CALL),
    /// Made and billed, the answer ends in its middle.
    CUT_JSON(Stage.CALL),
    /// Made and billed, the answer is JSON of another shape.
    WRONG_JSON(Stage.CALL),
    /// The status of a success, the body of an error; not billed.
    ERROR_BODY(Stage.CALL),
    /// All made and billed, one entry missing in the answer.
    FEWER(Stage.CALL),
    /// One picture more than asked for, made, billed and answered.
    MORE(Stage.CALL),
    /// Made and billed, the answer drips.
    SLOW_BODY(Stage.CALL),
    LINK_403("link-403", Stage.PICTURE),
    /// The picture ends in its middle.
    CUT_IMAGE(Stage.PICTURE),
    /// GIF bytes behind a .png link.
    WRONG_TYPE_IMAGE(Stage.PICTURE),
    /// A small file whose head claims 60000 × 60000 pixels.
    GIANT_IMAGE(Stage.PICTURE),
    /// The head of a PNG, then noise.
    CORRUPT_IMAGE(Stage.PICTURE),
    /// The picture drips.
    SLOW_IMAGE(Stage.PICTURE),
    /// A range is asked for and the whole is answered.
    RANGE_IGNORED(Stage.PICTURE),
    /// Accepted, and pending for ever; not billed.
    NEVER_READY(Stage.GENERATION),
    /// Accepted, then failed; not billed.
    GENERATION_FAILED(Stage.GENERATION),
    /// Accepted and billed in full, one picture less is listed.
    LISTED_FEWER(Stage.GENERATION),
    /// Accepted and billed in full, none is listed.
    LISTED_NONE(Stage.GENERATION),
    /// Accepted and billed in full, one picture is withheld.
    UNSAFE_PICTURE(Stage.GENERATION),
    /// Accepted, then billed a cent more for each picture than list and quote say, which the poll tells.
    DEARER(Stage.GENERATION),
    /// As if nobody had accepted it.
    POLL_404("poll-404", Stage.POLL),
    POLL_429("poll-429", Stage.POLL),
    POLL_500("poll-500", Stage.POLL),
    /// The answer to a poll ends in its middle.
    POLL_CUT(Stage.POLL),
    /// No answer to a poll until somebody closes.
    POLL_HANG(Stage.POLL),
    /// A cent less for each picture than will be billed.
    QUOTE_LOW(Stage.QUOTE),
    /// A cent more for each picture than the list says and will be billed.
    QUOTE_HIGH(Stage.QUOTE);

    /// When a fault strikes: at a paid call of any route, when a picture is fetched, or at the steps that only calls
    /// with a generation have.
    public enum Stage {
        CALL,
        PICTURE,
        GENERATION,
        POLL,
        QUOTE
    }

    private final String text;
    private final Stage stage;

    Fault(Stage stage) {
        this.text = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.stage = stage;
    }

    Fault(String text, Stage stage) {
        this.text = text;
        this.stage = stage;
    }

    /// The name used on the command line and over the wire.
    public String text() {
        return text;
    }

    public Stage stage() {
        return stage;
    }

    /// Those that strike at these stages.
    public static List<Fault> of(Stage... stages) {
        return Arrays.stream(values())
                .filter(fault -> List.of(stages).contains(fault.stage))
                .toList();
    }

    public static Optional<Fault> of(String text) {
        return Arrays.stream(values()).filter(fault -> fault.text.equals(text)).findFirst();
    }

    /// Faults from `500:2,hang`: each strikes once unless a number says otherwise, below zero until cleared.
    public static Map<Fault, Integer> parse(String text) {
        Map<Fault, Integer> faults = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            int colon = part.indexOf(':');
            String name = (colon < 0 ? part : part.substring(0, colon)).strip();
            Fault fault = of(name).orElseThrow(() -> new IllegalArgumentException("no fault is named " + name));
            faults.put(
                    fault,
                    colon < 0 ? 1 : Integer.parseInt(part.substring(colon + 1).strip()));
        }
        return faults;
    }
}
