package app.maquette.ui.workbench;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.studio.CallRecord;
import app.maquette.studio.CallState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A drafting call with what was made from its pictures, oldest first.
///
/// @param lead the drafting call; a final itself where its draft is not known
record Round(CallRecord lead, List<CallRecord> finals) {
    Round {
        finals = List.copyOf(finals);
    }

    CallId id() {
        return lead.id();
    }

    Stream<CallRecord> calls() {
        return Stream.concat(Stream.of(lead), finals.stream());
    }

    Optional<CallRecord> call(CallId id) {
        return calls().filter(call -> call.id().equals(id)).findFirst();
    }

    List<CallRecord> finalsOf(PictureId draft) {
        return finals.stream()
                .filter(made -> draft.equals(made.reserve().parent()))
                .toList();
    }

    boolean isUnderWay() {
        return calls().anyMatch(call -> call.state().isUnderWay());
    }

    /// What all of it cost so far: billed, in doubt, and reserved while under way.
    Money cost() {
        return calls().map(Round::costOf).reduce(Money.ZERO, Money::plus);
    }

    static Money costOf(CallRecord call) {
        return switch (call.state()) {
            case CallState.Waiting _, CallState.InFlight _, CallState.Collecting _ ->
                call.reserve().amount();
            case CallState.Settled(var amount) -> amount;
            case CallState.Released _ -> Money.ZERO;
            case CallState.InDoubt doubt -> doubt.settled().plus(doubt.held());
        };
    }
}
