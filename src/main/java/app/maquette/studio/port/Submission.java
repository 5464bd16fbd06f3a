package app.maquette.studio.port;

import app.maquette.domain.GenerationId;

/// How the one attempt to hand a call over ended.
public sealed interface Submission {
    /// The vendor will make it; the id is put on disk before it is asked for. `ack` is what came, perhaps cut.
    record Accepted(GenerationId generation, RawAnswer ack) implements Submission {}

    /// Another answer came, perhaps cut: pictures at once, a refusal, or nothing that can be used.
    record Answered(RawAnswer answer) implements Submission {}

    /// No byte of the request left: not billed.
    record NotSent(String said) implements Submission {}

    /// Sent, and nothing came back that could be kept.
    record NoAnswer(String said) implements Submission {}
}
