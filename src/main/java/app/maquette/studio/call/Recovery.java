package app.maquette.studio.call;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.LedgerMark.OpenCall;
import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.studio.ledger.LedgerMark.Phase;
import app.maquette.studio.port.Answers;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Ends what the last run left open and brings its pictures home. Blocking; once, before the first new call.
final class Recovery {
    private final Ledger ledger;
    private final Answers answers;
    private final Library library;
    private final Vendor vendor;
    private final CallRunner runner;
    private final Collector collector;

    Recovery(Ledger ledger, Studio.Rooms rooms, CallRunner runner, Collector collector) {
        this.ledger = ledger;
        this.answers = rooms.answers();
        this.library = rooms.library();
        this.vendor = rooms.vendor();
        this.runner = runner;
        this.collector = collector;
    }

    /// Releases what was never sent and puts in doubt what was sent without an answer. Quick: no network, no index.
    /// Returns the calls that were sent, for [#bringHome].
    List<OpenCall> settleAccounts() {
        var open = ledger.balances().open();
        for (var call : open) {
            switch (call.phase()) {
                case RESERVED -> release(call.reserve());
                case SENT -> sent(call.reserve());
                case ACCEPTED, ANSWERED -> {}
            }
        }
        return ledger.balances().open();
    }

    private void sent(Entry.Reserve call) {
        load(call)
                .ifPresent(found -> found.ifPresentOrElse(
                        answer -> vendor.accepted(answer).ifPresent(generation -> accepted(call, generation)),
                        () -> doubt(call, "the program ended before the answer came")));
    }

    private void accepted(Entry.Reserve call, GenerationId generation) {
        ledger.post(at -> new Entry.Accepted(at, call.call(), generation));
    }

    /// Goes on asking for what the vendor had accepted; those that have not ended when the program does stay open.
    void follow(List<OpenCall> sent, InFlightLimit places, Executor workers) {
        for (var open : sent) {
            if (open.phase() == Phase.ACCEPTED && open.accepted() != null) {
                var accepted = open.accepted();
                var ticket = places.hold(open.reserve().order().images());
                workers.execute(() -> resume(open.reserve(), accepted, ticket));
            }
        }
    }

    private void resume(Entry.Reserve call, Entry.Accepted accepted, InFlightLimit.Ticket ticket) {
        try {
            runner.resume(call, accepted, ticket);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (StorageException | StudioException e) {
            Log.of(Recovery.class)
                    .log(Level.ERROR, "call " + call.call() + " could not be recorded; the next start ends it", e);
        }
    }

    /// Ends the answered calls, takes up the pictures that the last run kept without recording them, and fetches the
    /// others, the soonest-expiring first.
    void bringHome(List<OpenCall> sent) {
        try (var each = Workers.perTask()) {
            ledger.balances().open().stream()
                    .filter(call -> sent.contains(call) && call.phase() != Phase.ACCEPTED)
                    .forEach(call -> each.execute(() -> end(call)));
        }
        var unsure = new ArrayList<>(library.awaited());
        sent.forEach(call -> library.call(call.reserve().call()).ifPresent(unsure::add));
        collector.adopt(unsure);
        collector.collectAwaited(library::awaited);
        // Last, since it may be slow: what is certain comes home first.
        try (var each = Workers.perTask()) {
            ledger.balances().doubts().forEach(doubt -> each.execute(() -> readAgain(doubt)));
        }
    }

    /// A bug in one call must not stop the others, so each has a thread of its own.
    private void end(OpenCall open) {
        var call = open.reserve();
        load(call).ifPresent(found -> {
            if (found.isEmpty()) {
                doubt(call, "the answer was lost from the disk");
                return;
            }
            if (open.phase() == Phase.SENT) {
                var generation = vendor.accepted(found.get());
                if (generation.isPresent()) {
                    // The disk told it only now; it is asked for at the next start.
                    accepted(call, generation.get());
                    return;
                }
                runner.keep(call, found.get());
            }
            runner.endNow(call, found.get());
        });
    }

    /// An answer that an earlier version could not read, and this one can: its pictures are fetched, and it is billed
    /// when nothing more can come of it.
    private void readAgain(OpenDoubt open) {
        var call = open.reserve();
        if (!open.doubt().produced().isEmpty() || !open.doubt().held().equals(call.amount())) {
            return;
        }
        load(call)
                .flatMap(answer -> answer)
                .flatMap(answer -> runner.listed(call, answer))
                .ifPresent(listed -> {
                    var brought = collector.collect(call, listed);
                    boolean isUnanswered = ledger.balances().doubts().contains(open);
                    if (isUnanswered && brought.stream().noneMatch(one -> collector.isAlive(call, one))) {
                        ledger.post(at -> new Entry.Resolve(
                                at,
                                call.call(),
                                open.doubt().held(),
                                "answer",
                                "the kept answer could be read after all"));
                    }
                });
    }

    /// Empty when the disk does not say now whether there is an answer: then the call stays open until it does.
    private Optional<Optional<RawAnswer>> load(Entry.Reserve call) {
        try {
            return Optional.of(answers.load(call.call()));
        } catch (StorageException e) {
            Log.of(Recovery.class)
                    .log(
                            Level.ERROR,
                            "the answer of call " + call.call() + " cannot be read; the next start tries again",
                            e);
            return Optional.empty();
        }
    }

    private void release(Entry.Reserve call) {
        var failure = new Failure.NotSent("the program ended before it was sent");
        ledger.post(at -> new Entry.Release(at, call.call(), failure.code(), failure.words()));
    }

    private void doubt(Entry.Reserve call, String said) {
        var failure = new Failure.NoAnswer(said);
        ledger.post(at -> new Entry.Doubt(
                at, call.call(), Money.ZERO, call.amount(), failure.code(), failure.words(), List.of()));
    }
}
