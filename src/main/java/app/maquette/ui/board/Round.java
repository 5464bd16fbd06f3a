package app.maquette.ui.board;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.CallRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A drafting call with what was made from its pictures, oldest first.
///
/// @param lead the drafting call; a final itself where its draft is not known
public record Round(CallRecord lead, List<CallRecord> finals) {
    public Round {
        finals = List.copyOf(finals);
    }

    public CallId id() {
        return lead.id();
    }

    public Stream<CallRecord> calls() {
        return Stream.concat(Stream.of(lead), finals.stream());
    }

    Optional<CallRecord> call(CallId id) {
        return calls().filter(call -> call.id().equals(id)).findFirst();
    }

    public List<CallRecord> finalsOf(PictureId draft) {
        return finals.stream()
                .filter(made -> draft.equals(made.order().parent()))
                .toList();
    }

    /// Whether one of its pictures is a pick.
    boolean isPicked() {
        return calls().flatMap(call -> call.pictures().stream())
                .anyMatch(picture -> picture.judgement().verdict() == Verdict.PICK);
    }

    public boolean isUnderWay() {
        return calls().anyMatch(call -> call.state().isUnderWay());
    }

    /// What all of it cost so far: billed, in doubt, and reserved while under way.
    public Money cost() {
        return calls().map(CallRecord::cost).reduce(Money.ZERO, Money::plus);
    }
}
