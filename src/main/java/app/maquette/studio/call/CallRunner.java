package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Result;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.port.Answers;
import app.maquette.studio.port.PollRule;
import app.maquette.studio.port.PollRule.Next;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor;
import app.maquette.studio.port.Vendor.Outcome;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// One paid call from its reservation to its one end: settled, released or in doubt. Its pictures come after that, and
/// hold no place. Blocking; thread-safe.
final class CallRunner {
    private final Gate gate;
    private final Endings endings;
    private final Polling polling;
    private final Vendor vendor;
    private final Answers answers;
    private final Downloading downloading;
    private final Signals signals;
    private final Map<CallId, RawAnswer> unkept = new ConcurrentHashMap<>();

    /// What a call tells the rest of the studio on its way.
    record Signals(LiveCalls calls, Pauses pauses, Connectivity line, ClockWatch clock) {}

    CallRunner(Gate gate, Polling polling, Answers answers, Downloading downloading, Signals signals) {
        this.gate = gate;
        this.endings = new Endings(gate, downloading::later);
        this.polling = polling;
        this.vendor = polling.vendor();
        this.answers = answers;
        this.downloading = downloading;
        this.signals = signals;
    }

    /// Waits for the places, sends once, and sees the call to its end. `hurdle` is asked last, when the turn has come.
    void run(
            Entry.Reserve call,
            InFlightLimit.Ticket places,
            Vendor.Outgoing outgoing,
            Supplier<Optional<Failure>> hurdle)
            throws InterruptedException {
        Optional<Read> read;
        try (places) {
            if (!places.await()) {
                endings.release(call, new Failure.Cancelled());
                return;
            }
            var stopped = hurdle.get();
            if (stopped.isPresent()) {
                endings.release(call, stopped.get());
                return;
            }
            read = send(call, places, outgoing).map(answer -> kept(call, answer, places));
        }
        read.ifPresent(now -> finish(call, now));
    }

    /// Goes on with a call that the last run left accepted. It takes its places whatever is free.
    void resume(Entry.Reserve call, Entry.Accepted accepted, InFlightLimit.Ticket places) throws InterruptedException {
        Optional<Read> read;
        try (places) {
            read = followed(call, accepted.generation(), accepted.at()).map(answer -> kept(call, answer, places));
        }
        read.ifPresent(now -> finish(call, now));
    }

    /// An answer and what it means.
    private record Read(RawAnswer answer, Outcome outcome) {}

    /// Before the places are free: no waiting call is sent past what this answer stops.
    private Read kept(Entry.Reserve call, RawAnswer answer, InFlightLimit.Ticket places) {
        keep(call, answer);
        var read = new Read(answer, read(call, answer));
        if (read.outcome instanceof Outcome.Rejected(var failure)
                && failure.cause() == Failure.Cause.RATE_LIMITED
                && failure.retryAfter() != null) {
            places.holdBack(failure.retryAfter());
        }
        return read;
    }

    /// Empty when the call has ended without an answer, or goes on at the next start.
    private Optional<RawAnswer> send(Entry.Reserve call, InFlightLimit.Ticket places, Vendor.Outgoing outgoing)
            throws InterruptedException {
        var leaving = new Leaving(call, places);
        switch (vendor.submit(outgoing, leaving)) {
            case Submission.Answered(var answer) -> {
                leaving.answered();
                signals.line().report(true);
                return Optional.of(answer);
            }
            case Submission.Accepted(var generation, var ack) -> {
                leaving.answered();
                signals.line().report(true);
                var _ = saved(call, ack);
                endings.post(at -> new Entry.Accepted(at, call.call(), generation));
                return followed(call, generation, polling.now());
            }
            case Submission.NotSent(var said) -> {
                signals.line().report(false);
                endings.release(call, places.isCancelled() ? new Failure.Cancelled() : new Failure.NotSent(said));
            }
            case Submission.NoAnswer(var said) ->
                endings.doubt(call, Money.ZERO, call.amount(), new Failure.NoAnswer(said), List.of());
        }
        return Optional.empty();
    }

    private Optional<RawAnswer> followed(Entry.Reserve call, GenerationId generation, Instant since)
            throws InterruptedException {
        var account = call.account();
        if (account != null && !polling.isOurs(call)) {
            signals.calls().waits(call.call(), account);
        }
        var next = polling.follow(call, generation, since, endings::postWaiting);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        switch (next.get()) {
            case Next.Collect(var answer) -> {
                return Optional.of(answer);
            }
            case Next.Release(var reason) -> endings.release(call, new Failure.NotMade(reason));
            case Next.Doubt(var why) ->
                endings.doubt(call, Money.ZERO, call.amount(), new Failure.NoAnswer(words(why)), List.of());
            case Next.Again _ -> throw new IllegalStateException("a call that goes on has not ended");
        }
        return Optional.empty();
    }

    private static String words(PollRule.Why why) {
        return switch (why) {
            case UNKNOWN -> "The vendor accepted it and does not know it any more.";
            case NEVER_ENDED -> "The vendor accepted it and was not done after a day.";
        };
    }

    private void finish(Entry.Reserve call, Read read) {
        signals.clock().heard(read.answer().vendorDate());
        signals.calls().arriving(call.call());
        try {
            downloading.begin(call, end(call, read));
        } finally {
            signals.calls().arrived(call.call());
        }
    }

    /// Journals SENT once, directly before the bytes go: a call that dies before it never left, and one cancelled
    /// while it was being connected does not leave.
    private final class Leaving implements Runnable {
        private final Entry.Reserve call;
        private final InFlightLimit.Ticket places;
        private boolean isSent;

        Leaving(Entry.Reserve call, InFlightLimit.Ticket places) {
            this.call = call;
            this.places = places;
        }

        @Override
        public void run() {
            if (!places.leave()) {
                throw new StudioException(new Failure.Cancelled());
            }
            journal(gate::post);
        }

        /// What is answered has left, whatever its journal says.
        void answered() {
            journal(endings::post);
        }

        private synchronized void journal(Consumer<Function<Instant, Entry>> record) {
            if (!isSent) {
                record.accept(at -> new Entry.Sent(at, call.call()));
                isSent = true;
            }
        }
    }

    /// Puts the answer on disk and records that. A full disk must not cost the pictures: their links go on in memory.
    void keep(Entry.Reserve call, RawAnswer answer) {
        var hash = saved(call, answer);
        if (hash.isEmpty()) {
            unkept.put(call.call(), answer);
            downloading.later();
            return;
        }
        endings.post(at -> new Entry.Answer(at, call.call(), answer.status(), hash.get(), answer.isComplete()));
    }

    /// Its hash; empty when it could not be kept.
    private Optional<String> saved(Entry.Reserve call, RawAnswer answer) {
        try {
            return Optional.of(answers.save(call.call(), answer));
        } catch (StorageException e) {
            Log.of(CallRunner.class).log(Level.ERROR, "the answer of call " + call.call() + " could not be kept", e);
            return Optional.empty();
        }
    }

    /// Tries once more to put on disk what was answered, for the next start, and to record what became of calls.
    /// True when all is.
    boolean keepUnkept() {
        unkept.forEach((call, answer) -> {
            try {
                answers.save(call, answer);
                unkept.remove(call);
            } catch (StorageException e) {
                Log.of(CallRunner.class)
                        .log(Level.WARNING, "the answer of call " + call + " is not kept yet: " + e.getMessage());
            }
        });
        return endings.postWaiting() && unkept.isEmpty();
    }

    /// [StorageException] when an answer could not be kept.
    void tryOut() {
        answers.tryOut();
        var _ = keepUnkept();
    }

    /// Reads the answer and ends the call; its pictures are awaited.
    void endNow(Entry.Reserve call, RawAnswer answer) {
        var _ = end(call, new Read(answer, read(call, answer)));
    }

    /// What a good answer lists, when it is good and lists all that was asked.
    Optional<List<AnsweredPicture>> listed(Entry.Reserve call, RawAnswer answer) {
        int asked = call.order().images();
        return vendor.read(polling.behind(call, answer), call.order())
                                instanceof Outcome.Accepted(Result.Pictures(var all))
                        && all.size() == asked
                ? Optional.of(all)
                : Optional.empty();
    }

    private Outcome read(Entry.Reserve call, RawAnswer answer) {
        var outcome = vendor.read(answer, call.order());
        if (outcome instanceof Outcome.Rejected(var failure) && failure.cause() == Failure.Cause.PAYMENT) {
            signals.pauses().pause(Failure.Pause.PAYMENT);
        }
        if (outcome instanceof Outcome.Accepted(Result.Pictures(var produced))
                && produced.size() > call.order().images()) {
            signals.pauses().pause(Failure.Pause.EXCESS);
        }
        return outcome;
    }

    /// Its one end, before the first of its pictures is here: returns those that are paid.
    private List<AnsweredPicture> end(Entry.Reserve call, Read read) {
        return switch (read.outcome()) {
            case Outcome.Accepted(var result) -> {
                made(call, result, vendor.billed(read.answer()).orElse(call.amount()));
                yield result.pictures();
            }
            case Outcome.Rejected(var failure) -> {
                endings.release(call, failure);
                yield List.of();
            }
            case Outcome.Doubtful(var said, var salvaged) -> {
                signals.calls().list(call.call(), salvaged);
                endings.doubt(call, Money.ZERO, call.amount(), new Failure.NoAnswer(said), salvaged);
                yield salvaged;
            }
        };
    }

    /// @param billed what the vendor says the whole call cost, or what was reserved where it does not say
    private void made(Entry.Reserve call, Result result, Money billed) {
        signals.pauses().goOn(Failure.Pause.PAYMENT);
        signals.calls().list(call.call(), result.pictures());
        if (billed.isMoreThan(call.amount())) {
            signals.pauses().pause(Failure.Pause.DEARER);
        }
        endings.made(call, result, billed);
    }
}
