package app.maquette.ideogram.answer;

import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Result;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Encodings;
import app.maquette.ideogram.wire.ErrorWords;
import app.maquette.ideogram.wire.Links;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.ideogram.wire.RetryAfter;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Failure.Cause;
import app.maquette.studio.call.Arrived;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Says what an answer means, by its status first. Never throws for what the vendor wrote. Thread-safe.
public final class AnswerReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiKey key;
    private final Clock clock;

    public AnswerReader(ApiKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /// What is kept of an answer. Of a refusal, in which nothing paid can be, only its reason: it may quote what was
    /// sent.
    public RawAnswer kept(RawAnswer answer) {
        if (refusal(answer.status()) == null) {
            return answer;
        }
        var reason = JSON.writeValueAsBytes(Map.of("error", said(plain(answer))));
        var wait =
                RetryAfter.parse(answer.retryAfter(), answer.vendorDate(), clock) == null ? null : answer.retryAfter();
        return new RawAnswer(answer.status(), wait, answer.vendorDate(), reason, answer.isComplete());
    }

    /// What an answer to this order means: words where it asks for some, and where the vendor may begin to answer
    /// before
    /// it knows, the status that it names in the end.
    public Outcome read(RawAnswer answer, Order order) {
        var plain = plain(answer);
        return switch (order.operation().kind()) {
            case DESCRIBE -> readWords(plain);
            case REMOVE_BACKGROUND -> readPlain(lateStatus(plain), true);
            case REMOVE_OBJECT, UPSCALE -> readPlain(plain, true);
            case GENERATE, REMIX, EDIT_REGION, PRECISE_EDIT, REFRAME, REPLACE_BACKGROUND -> readPlain(plain, false);
        };
    }

    private Outcome readWords(RawAnswer answer) {
        if (answer.status() != 200 || !answer.isComplete()) {
            return readPlain(answer, true);
        }
        return WordsReader.read(answer.body())
                .<Outcome>map(words -> new Outcome.Accepted(new Result.Text(
                        words.texts().stream().map(key.scrubber()::scrub).toList(), words.structured())))
                .orElseGet(() -> new Outcome.Doubtful(doubt(answer, "The answer holds no description."), List.of()));
    }

    /// `{error, status_code}` under 200, and nothing that was made.
    private static RawAnswer lateStatus(RawAnswer answer) {
        if (answer.status() != 200 || !answer.isComplete()) {
            return answer;
        }
        try {
            var body = JSON.readTree(answer.body());
            int told = body.path("status_code").asInt(200);
            boolean hasFailed = body.has("error") && !body.has("data") && told >= 400 && told < 600;
            return hasFailed
                    ? new RawAnswer(told, answer.retryAfter(), answer.vendorDate(), answer.body(), true)
                    : answer;
        } catch (JacksonException _) {
            return answer;
        }
    }

    /// The answer without what proxies packed it in; the disk has it as it came.
    public static RawAnswer plain(RawAnswer answer) {
        var plain = Encodings.undo(answer.body(), PaidPost.ANSWER_LIMIT, AnswerReader::isText);
        return new RawAnswer(
                answer.status(),
                answer.retryAfter(),
                answer.vendorDate(),
                plain.bytes(),
                answer.isComplete() && plain.whole());
    }

    private static boolean isText(byte[] body) {
        return switch (Arrived.of(body)) {
            case JSON, HTML, XML -> true;
            case PNG, JPEG, WEBP, GIF, AVIF, SVG, GZIP, ZSTD, NOTHING, OTHER -> false;
        };
    }

    private Outcome readPlain(RawAnswer answer, boolean isWordless) {
        var cause = refusal(answer.status());
        if (cause != null) {
            var wait = cause == Cause.RATE_LIMITED
                    ? RetryAfter.parse(answer.retryAfter(), answer.vendorDate(), clock)
                    : null;
            return new Outcome.Rejected(new Failure.Rejected(cause, answer.status(), said(answer), wait));
        }
        var body = answer.body();
        var entries = EntriesReader.read(body, isWordless);
        if (answer.status() == 200 && answer.isComplete() && entries.problem() == null) {
            return new Outcome.Accepted(scrubbed(entries.produced()));
        }
        return new Outcome.Doubtful(doubt(answer, entries.problem()), scrubbed(salvage(entries.produced(), body)));
    }

    private static @Nullable Cause refusal(int status) {
        return switch (status) {
            case 400 -> Cause.BAD_REQUEST;
            case 401, 403 -> Cause.UNAUTHORIZED;
            case 402 -> Cause.PAYMENT;
            case 404 -> Cause.NOT_FOUND;
            case 413 -> Cause.TOO_LARGE;
            case 422 -> Cause.SAFETY;
            case 429 -> Cause.RATE_LIMITED;
            default -> null;
        };
    }

    private String doubt(RawAnswer answer, @Nullable String problem) {
        if (answer.status() != 200) {
            return said(answer);
        }
        var packed = Encodings.unread(answer.body());
        if (packed != null) {
            return "The answer came packed with " + packed + ", which this version cannot read; its bytes are kept.";
        }
        return answer.isComplete() && problem != null ? problem : "The answer was cut.";
    }

    private String said(RawAnswer answer) {
        return ErrorWords.of(answer.status(), answer.body(), key);
    }

    /// What people will read, search and export of the pictures.
    private List<AnsweredPicture> scrubbed(List<AnsweredPicture> produced) {
        var scrubber = key.scrubber();
        return produced.stream()
                .map(one -> new AnsweredPicture(
                        one.index(),
                        scrubber.scrub(one.prompt()),
                        one.seed(),
                        scrubber.scrub(one.resolution()),
                        one.style() == null ? null : scrubber.scrub(one.style()),
                        one.safe(),
                        one.link(),
                        one.expires()))
                .toList();
    }

    /// The pictures that could be read, then those of which only a link stands in the text.
    private static List<AnsweredPicture> salvage(List<AnsweredPicture> read, byte[] body) {
        var salvaged = new ArrayList<AnsweredPicture>();
        for (var produced : read) {
            if (produced.link() != null) {
                salvaged.add(produced);
            }
        }
        int next = read.isEmpty() ? 0 : read.getLast().index() + 1;
        for (var link : Links.find(new String(body, StandardCharsets.UTF_8), EntriesReader.MOST)) {
            if (salvaged.stream().noneMatch(known -> link.equals(known.link()))) {
                salvaged.add(EntryReader.ofLink(next++, link));
            }
        }
        return salvaged;
    }
}
