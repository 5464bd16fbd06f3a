package app.maquette.ui.workbench;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.money.Advice;
import app.maquette.studio.money.Adviser;
import app.maquette.studio.money.DraftingPair;
import app.maquette.studio.port.Lineage;
import java.util.List;
import java.util.Optional;

/// What the picture in focus and everything beside it cost, call by call.
///
/// @param of the call that leads the round in focus
record Asset(CallId of, Lineage lineage) {
    Money cost() {
        return lineage.cost();
    }

    Money finals() {
        return Lineage.costOf(lineage.finals());
    }

    /// Of rounds that nothing was made from, while there are finals.
    Money rejected() {
        return lineage.finals().isEmpty() ? Money.ZERO : Lineage.costOf(lineage.rejected());
    }

    Money drafts() {
        return cost().minus(finals()).minus(rejected());
    }

    /// Whether the final model from the start would have been cheaper, at the prices that were paid.
    Optional<Advice> advice() {
        var rounds = billed(lineage.rounds());
        var finals = billed(lineage.finals());
        if (rounds.isEmpty() || finals.isEmpty() || !rounds.getFirst().isDraft()) {
            return Optional.empty();
        }
        var pair = new DraftingPair(rounds.getFirst().each(), finals.getFirst().each());
        var engines = new Brief.Engines(
                rounds.getFirst().order().engine(), finals.getFirst().order().engine());
        return Adviser.pair(pair, engines, pictures(rounds), pictures(finals));
    }

    private static long pictures(List<CallRecord> calls) {
        return calls.stream().mapToLong(call -> call.pictures().size()).sum();
    }

    private static List<CallRecord> billed(List<CallRecord> calls) {
        return calls.stream()
                .filter(call -> call.state() instanceof CallState.Settled)
                .toList();
    }
}
