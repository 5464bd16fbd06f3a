package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.port.Answers;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor;
import app.maquette.studio.port.Vendor.Exchange;
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
    private final Vendor vendor;
    private final Answers answers;
    private final Downloading downloading;
    private final Signals signals;
    private final Map<CallId, RawAnswer> unkept = new ConcurrentHashMap<>();

    /// What a call tells the rest of the studio on its way.
    record Signals(LiveCalls calls, Pauses pauses, Connectivity line, ClockWatch clock) {}

    CallRunner(Gate gate, Vendor vendor, Answers answers, Downloading downloading, Signals signals) {
        this.gate = gate;
        this.endings = new Endings(gate, downloading::later);
        this.vendor = vendor;
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
        RawAnswer answer;
        Outcome outcome;
        try (places) {
            if (!places.await()) {
                release(call, new Failure.Cancelled());
                return;
            }
            var stopped = hurdle.get();
            if (stopped.isPresent()) {
                release(call, stopped.get());
                return;
            }
            var leaving = new Leaving(call, places);
            switch (vendor.send(outgoing, leaving)) {
                case Exchange.Answered(var answered) -> {
                    leaving.answered();
                    signals.line().report(true);
                    answer = answered;
                }
                case Exchange.NotSent(var said) -> {
                    signals.line().report(false);
                    release(call, places.isCancelled() ? new Failure.Cancelled() : new Failure.NotSent(said));
                    return;
                }
                case Exchange.NoAnswer(var said) -> {
                    doubt(call, Money.ZERO, call.amount(), new Failure.NoAnswer(said), List.of());
                    return;
                }
            }
            // Before the places are free: no waiting call is sent past what this answer stops.
            keep(call, answer);
            outcome = read(call, answer);
        }
        signals.clock().heard(answer.vendorDate());
        signals.calls().arriving(call.call());
        try {
            downloading.begin(call, end(call, outcome));
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
        String hash;
        try {
            hash = answers.save(call.call(), answer);
        } catch (StorageException e) {
            Log.of(CallRunner.class).log(Level.ERROR, "the answer of call " + call.call() + " could not be kept", e);
            unkept.put(call.call(), answer);
            downloading.later();
            return;
        }
        endings.post(at -> new Entry.Answer(at, call.call(), answer.status(), hash, answer.isComplete()));
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
        var _ = end(call, read(call, answer));
    }

    /// What a good answer lists, when it is good and lists all that was asked.
    Optional<List<AnsweredPicture>> listed(Entry.Reserve call, RawAnswer answer) {
        int asked = call.order().request().images();
        return vendor.read(answer, asked) instanceof Outcome.Accepted(var produced) && produced.size() == asked
                ? Optional.of(produced)
                : Optional.empty();
    }

    private Outcome read(Entry.Reserve call, RawAnswer answer) {
        var outcome = vendor.read(answer, call.order().request().images());
        if (outcome instanceof Outcome.Rejected(var failure) && failure.cause() == Failure.Cause.PAYMENT) {
            signals.pauses().pause(Failure.Pause.PAYMENT);
        }
        if (outcome instanceof Outcome.Accepted(var produced)
                && produced.size() > call.order().request().images()) {
            signals.pauses().pause(Failure.Pause.EXCESS);
        }
        return outcome;
    }

    /// Its one end, before the first of its pictures is here: returns those that are paid.
    private List<AnsweredPicture> end(Entry.Reserve call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var produced) -> {
                accepted(call, produced);
                yield produced;
            }
            case Outcome.Rejected(var failure) -> {
                release(call, failure);
                yield List.of();
            }
            case Outcome.Doubtful(var said, var salvaged) -> {
                signals.calls().list(call.call(), salvaged);
                doubt(call, Money.ZERO, call.amount(), new Failure.NoAnswer(said), salvaged);
                yield salvaged;
            }
        };
    }

    private void accepted(Entry.Reserve call, List<AnsweredPicture> produced) {
        signals.pauses().goOn(Failure.Pause.PAYMENT);
        signals.calls().list(call.call(), produced);
        int asked = call.order().request().images();
        int got = produced.size();
        var each = call.quote().each();
        if (got < asked) {
            doubt(call, each.times(got), each.times(asked - got), new Failure.Shortfall(asked, got), produced);
        } else if (got > asked) {
            doubt(call, call.amount(), each.times(got - asked), new Failure.Excess(), produced);
        } else {
            endings.post(at -> new Entry.Settle(at, call.call(), call.amount(), produced));
        }
    }

    private void release(Entry.Reserve call, Failure failure) {
        endings.post(at -> new Entry.Release(at, call.call(), failure.code(), failure.words()));
    }

    private void doubt(Entry.Reserve call, Money settled, Money held, Failure failure, List<AnsweredPicture> produced) {
        endings.post(at -> new Entry.Doubt(at, call.call(), settled, held, failure.code(), failure.words(), produced));
    }
}
