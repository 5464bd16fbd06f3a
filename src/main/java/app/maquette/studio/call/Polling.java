package app.maquette.studio.call;

import app.maquette.domain.GenerationId;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.PollRule;
import app.maquette.studio.port.PollRule.Next;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Asks the vendor for calls that it accepted until they have ended, by the [PollRule]. Free. Blocking; thread-safe.
final class Polling {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Vendor vendor;
    private final Clock clock;
    private final Patience patience;

    /// Lets time pass.
    @FunctionalInterface
    interface Patience {
        /// For the machine's own time.
        Patience REAL = (pause, closed) -> closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);

        /// Waits, but no longer than to the end of the program.
        void await(Duration pause, CountDownLatch closed) throws InterruptedException;
    }

    Polling(Vendor vendor, Clock clock, Patience patience) {
        this.vendor = vendor;
        this.clock = clock;
        this.patience = patience;
    }

    Vendor vendor() {
        return vendor;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// What became of it; empty when the program closes before.
    ///
    /// @param isWritten whether the id is on disk; until then it is not asked for
    Optional<Next> follow(Entry.Reserve call, GenerationId generation, Instant since, BooleanSupplier isWritten)
            throws InterruptedException {
        var rule = PollRule.since(since);
        var pause = rule.pause(now());
        while (true) {
            patience.await(pause, closed);
            if (closed.getCount() == 0) {
                return Optional.empty();
            }
            if (!isWritten.getAsBoolean()) {
                continue;
            }
            var next = rule.after(ask(call, generation), now());
            if (!(next instanceof Next.Again(var later, var again))) {
                return Optional.of(next);
            }
            rule = later;
            pause = again;
        }
    }

    /// What stands behind an answer that only says under what the call was accepted, if it was made after all: a doubt
    /// was
    /// perhaps too hasty, as when a clock went ahead. Otherwise the answer itself.
    RawAnswer behind(Entry.Reserve call, RawAnswer kept) {
        var heard = vendor.accepted(kept).map(generation -> ask(call, generation));
        return heard.isPresent() && heard.get() instanceof Poll.Completed(var made) ? made : kept;
    }

    /// Only whoever bought it is told of it: to another key it would be unknown, and count as lost.
    private Poll ask(Entry.Reserve call, GenerationId generation) {
        return isOurs(call)
                ? vendor.poll(generation)
                : new Poll.KeyMissing("It was bought with the account " + call.account() + ".");
    }

    /// What 0.1.0 reserved names no account.
    boolean isOurs(Entry.Reserve call) {
        return call.account() == null || call.account().equals(vendor.account());
    }

    /// Calls that are still pending stay open; the next start goes on.
    void close() {
        closed.countDown();
    }
}
