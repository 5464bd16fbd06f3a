package app.maquette.ideogram.v2;

import app.maquette.domain.Clip;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.ErrorWords;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.ideogram.wire.RetryAfter;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Exchange;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what the later routes answer of generations themselves; their pictures are for the [AnswerReader]. Never
/// throws for what the vendor wrote. Thread-safe.
final class GenerationReader {
    private static final int LONGEST_REASON = 120;

    private final ApiKey key;
    private final Clock clock;

    GenerationReader(ApiKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /// The id under which a call was accepted; empty for any other answer. One that was cut after its id will do: what
    /// became of the call can be asked for. Pictures that came along are worth more than the id.
    Optional<GenerationId> accepted(RawAnswer answer) {
        if (!isGood(answer.status())) {
            return Optional.empty();
        }
        var facts = GenerationFacts.read(AnswerReader.plain(answer).body());
        return facts.hasData() ? Optional.empty() : facts.generation();
    }

    Poll polled(GenerationId asked, Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answered(var answer) -> polled(asked, answer);
            case Exchange.NotSent(var said) -> new Poll.Later(said, null);
            case Exchange.NoAnswer(var said) -> new Poll.Later(said, null);
        };
    }

    private Poll polled(GenerationId asked, RawAnswer answer) {
        int status = answer.status();
        if (isGood(status)) {
            return good(asked, answer);
        }
        return switch (status) {
            // An id that the vendor does not take for one is unknown to it, too.
            case 400, 404, 410 -> new Poll.Unknown();
            case 401, 403 -> new Poll.KeyMissing(said(answer));
            default -> new Poll.Later(said(answer), RetryAfter.parse(answer.retryAfter(), answer.vendorDate(), clock));
        };
    }

    private Poll good(GenerationId asked, RawAnswer answer) {
        var plain = AnswerReader.plain(answer);
        // One that is cut at the limit would be cut again.
        if (!plain.isComplete() && answer.body().length < PaidPost.ANSWER_LIMIT) {
            return new Poll.Later("The answer was cut.", null);
        }
        var facts = GenerationFacts.read(plain.body());
        // Another's pictures are never taken; one that names no id is the one that was asked for.
        if (facts.generation().filter(told -> !told.equals(asked)).isPresent()) {
            return new Poll.Pending();
        }
        return switch (facts.status()) {
            case "completed" -> new Poll.Completed(answer);
            case "failed" -> new Poll.Failed(reason(facts.reason()));
            // Also words of a later day: a day's wait ends them.
            default -> new Poll.Pending();
        };
    }

    private String reason(@Nullable String told) {
        var words = told == null ? "" : key.scrubber().scrub(Clip.to(told.strip(), LONGEST_REASON));
        return words.isEmpty() ? "failed" : words;
    }

    Optional<Money> billed(RawAnswer answer) {
        return isGood(answer.status())
                ? GenerationFacts.read(AnswerReader.plain(answer).body()).usage()
                : Optional.empty();
    }

    DryRun quoted(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answered(var answer) ->
                isGood(answer.status()) && answer.isComplete()
                        ? QuoteReader.read(AnswerReader.plain(answer).body(), key)
                        : new DryRun.Unpriced(answer.isComplete() ? said(answer) : "The answer was cut.");
            case Exchange.NotSent(var said) -> new DryRun.Unpriced(said);
            case Exchange.NoAnswer(var said) -> new DryRun.Unpriced(said);
        };
    }

    private static boolean isGood(int status) {
        return status >= 200 && status < 300;
    }

    private String said(RawAnswer answer) {
        return ErrorWords.of(answer.status(), AnswerReader.plain(answer).body(), key);
    }
}
