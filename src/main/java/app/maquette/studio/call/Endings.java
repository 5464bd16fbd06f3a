package app.maquette.studio.call;

import app.maquette.domain.Money;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Result;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// Records what became of calls that were sent. Where the journal's folder is away it waits here, in its order, until
/// that is back. Blocking; thread-safe.
final class Endings {
    private final Gate gate;
    private final Runnable stuck;
    private final Deque<Function<Instant, Entry>> waiting = new ArrayDeque<>();

    /// @param stuck told when something has to wait
    Endings(Gate gate, Runnable stuck) {
        this.gate = gate;
        this.stuck = stuck;
    }

    synchronized void post(Function<Instant, Entry> entry) {
        waiting.addLast(entry);
        if (!postWaiting()) {
            stuck.run();
        }
    }

    /// Tries once more for what could not be recorded; false when something still waits.
    synchronized boolean postWaiting() {
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            try {
                gate.post(next);
            } catch (StorageException | StudioException e) {
                waiting.addFirst(next);
                Log.of(Endings.class)
                        .log(Level.ERROR, "the journal does not take what became of a call; it is tried again", e);
                return false;
            }
        }
        return true;
    }

    void release(Entry.Reserve call, Failure failure) {
        post(at -> new Entry.Release(at, call.call(), failure.code(), failure.words()));
    }

    void doubt(Entry.Reserve call, Money settled, Money held, Failure failure, List<AnsweredPicture> produced) {
        doubt(call, settled, held, failure, Result.of(produced));
    }

    private void doubt(Entry.Reserve call, Money settled, Money held, Failure failure, Result result) {
        post(at -> new Entry.Doubt(at, call.call(), settled, held, failure.code(), failure.words(), result));
    }

    /// Billed, as far as the answer and the bill agree with what was asked and reserved.
    ///
    /// @param billed the whole call
    void made(Entry.Reserve call, Result result, Money billed) {
        int asked = call.order().images();
        // Words are all there, however many came.
        int got = result.text().isPresent() ? asked : result.pictures().size();
        var each = call.quote().each();
        if (billed.isMoreThan(call.amount())) {
            var more = billed.minus(call.amount());
            doubt(call, call.amount(), more, new Failure.Dearer(call.amount(), billed), result);
        } else if (got < asked) {
            // Where the most that it may cost is no multiple of one, both together are still what was set aside.
            var settled = each.times(got).min(call.amount());
            doubt(call, settled, call.amount().minus(settled), new Failure.Shortfall(asked, got), result);
        } else if (got > asked) {
            doubt(call, call.amount(), each.times(got - asked), new Failure.Excess(), result);
        } else {
            post(at -> new Entry.Settle(at, call.call(), billed, result));
        }
    }
}
