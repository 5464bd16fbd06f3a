package app.maquette.simulator.contract;

import app.maquette.simulator.contract.SimulatorOptions.Account;
import app.maquette.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Turns a paid POST into an order, or turns it away: key, form, rules, safety, in this order.
public final class Intake {
    private static final int MOST_FILE = 10 * 1024 * 1024;

    private final Account account;
    private final OrderReader reader;

    /// An order and, for a remix, the picture sent and how much of it to keep.
    public static final class Call {
        private final ImageOrder order;
        private final byte @Nullable [] source;
        private final int weight;

        Call(ImageOrder order, byte @Nullable [] source, int weight) {
            this.order = order;
            this.source = source;
            this.weight = weight;
        }

        public ImageOrder order() {
            return order;
        }

        public byte @Nullable [] source() {
            return source;
        }

        public int weight() {
            return weight;
        }
    }

    public Intake(Account account, OrderReader reader) {
        this.account = account;
        this.reader = reader;
    }

    public Call read(Request request) throws Refusal {
        boolean remix = request.path().equals("/remix");
        if (!account.knows(request.header("Api-Key").orElse(""))) {
            throw Refusal.unauthorized(remix ? 403 : 401);
        }
        Call call = remix ? remix(request) : new Call(reader.read(wrapped(request)), null, 0);
        if (Safety.forbids(call.order().prompt())) {
            throw Refusal.unsafe("Prompt");
        }
        return call;
    }

    private static JsonNode wrapped(Request request) throws Refusal {
        if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
            throw Refusal.invalid("the body is not application/json");
        }
        JsonNode wrapped = json(request.body()).get("image_request");
        if (wrapped == null) {
            throw Refusal.invalid("'image_request' is a required property");
        }
        return wrapped;
    }

    private Call remix(Request request) throws Refusal {
        FormData form = FormData.of(request);
        byte[] text =
                form.part("image_request").orElseThrow(() -> Refusal.invalid("'image_request' is a required property"));
        byte[] file = form.part("image_file").orElseThrow(() -> Refusal.invalid("'image_file' is a required property"));
        if (file.length > MOST_FILE) {
            throw Refusal.problem(413, "Content Too Large", "'image_file' is larger than 10 MB");
        }
        if (!isPicture(file)) {
            throw Refusal.invalid("'image_file' is not a JPEG, PNG or WebP picture");
        }
        JsonNode order = json(text);
        ImageOrder read = reader.read(order);
        Long weight = OrderReader.number(order, "image_weight", 1, 100);
        return new Call(read, file, weight == null ? 50 : weight.intValue());
    }

    private static JsonNode json(byte[] bytes) throws Refusal {
        try {
            return JsonTree.read(bytes);
        } catch (JacksonException _) {
            throw Refusal.invalid("the request is not JSON");
        }
    }

    /// Whether it begins as a JPEG, PNG or WebP file does.
    public static boolean isPicture(byte[] file) {
        String head = new String(file, 0, Math.min(12, file.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u0089PNG\r\n")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || (head.startsWith("RIFF") && head.endsWith("WEBP"));
    }
}
