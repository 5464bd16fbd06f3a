package app.maquette.simulator.contract;

import app.maquette.simulator.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/// A call that is turned away before any work, unbilled, with the answer it gets.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    Refusal(Reply reply) {
        super("answered " + reply.status(), null, false, false);
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }

    /// The framework's form of an error.
    public static Refusal problem(int status, String title, String detail) {
        return json(
                status,
                JsonTree.object()
                        .put("detail", detail)
                        .put("status", status)
                        .put("title", title)
                        .put("type", "about:blank"));
    }

    public static Refusal invalid(String detail) {
        return problem(400, "Bad Request", detail);
    }

    public static Refusal json(int status, ObjectNode body) {
        return new Refusal(Reply.of(status, "application/json", JsonTree.write(body)));
    }

    public static Refusal unauthorized(int status) {
        return status == 401
                ? problem(401, "Unauthorized", "Not authorized to generate an image.")
                : json(403, JsonTree.object().put("message", "Not authorized to generate an image."));
    }

    public static Refusal insufficientFunds() {
        return json(
                402, JsonTree.object().put("error", "Insufficient credits").put("reject_reason", "insufficient_funds"));
    }

    public static Refusal unsafe(String what) {
        return json(
                422,
                JsonTree.object()
                        .put(
                                "error",
                                what + " provided failed safety check due to the inclusion of prohibited content."));
    }

    public static Refusal tooMany(int places) {
        return json(
                429,
                JsonTree.object()
                        .put("error", "Too many in-flight requests.")
                        .put("reject_reason", "inflight_limit")
                        .put("max_inflight_requests", places));
    }
}
