package app.maquette.studio;

import app.maquette.domain.Money;
import app.maquette.studio.ledger.BookState.OpenCall;
import app.maquette.studio.ledger.BookState.Phase;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import java.util.List;

/// Ends what the last run left open. Blocking; call it once, before the first new call.
final class Recovery {
    private final Ledger ledger;
    private final Answers answers;
    private final CallRunner runner;

    Recovery(Ledger ledger, Answers answers, CallRunner runner) {
        this.ledger = ledger;
        this.answers = answers;
        this.runner = runner;
    }

    /// Releases what was never sent and puts in doubt what was sent without an answer. Quick: no network.
    /// Returns the answered calls, whose pictures are still to be fetched by [#finish].
    List<OpenCall> settleAccounts() {
        var answered =
                ledger.balances().open().stream().filter(this::isAnswered).toList();
        for (var open : ledger.balances().open()) {
            if (!answered.contains(open)) {
                end(open);
            }
        }
        return answered;
    }

    /// Reads the kept answer and ends the call as it would have ended.
    void finish(OpenCall open) {
        var call = open.reserve();
        var answer = answers.load(call.call());
        if (answer.isEmpty()) {
            doubt(call, "the answer was lost from the disk");
            return;
        }
        if (open.phase() == Phase.SENT) {
            runner.keep(call, answer.get());
        }
        runner.finish(call, answer.get());
    }

    private boolean isAnswered(OpenCall open) {
        return switch (open.phase()) {
            case RESERVED -> false;
            case SENT -> answers.load(open.reserve().call()).isPresent();
            case ANSWERED -> true;
        };
    }

    private void end(OpenCall open) {
        var call = open.reserve();
        switch (open.phase()) {
            case RESERVED -> {
                var failure = new Failure.NotSent("the program ended before it was sent");
                ledger.post(at -> new Entry.Release(at, call.call(), failure.code(), failure.words()));
            }
            case SENT, ANSWERED -> doubt(call, "the program ended before the answer came");
        }
    }

    private void doubt(Entry.Reserve call, String said) {
        var failure = new Failure.NoAnswer(said);
        ledger.post(at -> new Entry.Doubt(
                at, call.call(), Money.ZERO, call.amount(), failure.code(), failure.words(), List.of()));
    }
}
