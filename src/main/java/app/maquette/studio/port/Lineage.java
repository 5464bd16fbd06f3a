package app.maquette.studio.port;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An asset: every round of one request and everything made from its pictures, with what all of it cost. Each call is
/// of one asset only. Calls are oldest first.
///
/// @param rounds the drafting calls of the same request
/// @param finals finals and remixes of their pictures, and of those
/// @param cost billed or in doubt, and reserved while a call is under way
public record Lineage(List<CallRecord> rounds, List<CallRecord> finals, Money cost) {
    private static final int DEEPEST = 64;

    public Lineage {
        rounds = List.copyOf(rounds);
        finals = List.copyOf(finals);
    }

    /// The asset a call belongs to. Blocking.
    public static Lineage of(Library library, CallRecord call) {
        var root = rootOf(library, call);
        Map<CallId, CallRecord> rounds = new LinkedHashMap<>();
        rounds.put(root.id(), root);
        // A call that left no picture led to nothing, so it is of no asset but its own.
        if (isRound(root)) {
            library.identical(root.reserve().key()).stream()
                    .filter(Lineage::isRound)
                    .forEach(round -> rounds.putIfAbsent(round.id(), round));
        }
        Map<CallId, CallRecord> finals = new LinkedHashMap<>();
        Deque<CallRecord> open = new ArrayDeque<>(rounds.values());
        while (!open.isEmpty()) {
            for (var picture : open.remove().pictures()) {
                for (var made : library.finalsOf(picture.id())) {
                    if (finals.putIfAbsent(made.id(), made) == null) {
                        open.add(made);
                    }
                }
            }
        }
        var cost = costOf(rounds.values()).plus(costOf(finals.values()));
        return new Lineage(sorted(rounds), sorted(finals), cost);
    }

    /// Whether the designer chose, or can choose, from what the call drew.
    private static boolean isRound(CallRecord call) {
        return call.isDraft() && call.pictures().stream().anyMatch(Picture::isStored);
    }

    /// Rounds that no final or remix was made from.
    public List<CallRecord> rejected() {
        var used = finals.stream()
                .flatMap(made -> Stream.ofNullable(made.order().parent()))
                .map(PictureId::call)
                .toList();
        return rounds.stream().filter(round -> !used.contains(round.id())).toList();
    }

    /// What counts for the calls.
    public static Money costOf(Collection<CallRecord> calls) {
        return calls.stream().map(CallRecord::cost).reduce(Money.ZERO, Money::plus);
    }

    private static CallRecord rootOf(Library library, CallRecord call) {
        var root = call;
        for (int i = 0; i < DEEPEST; i++) {
            var parent = root.order().parent();
            var before = parent == null ? null : library.call(parent.call()).orElse(null);
            if (before == null) {
                return root;
            }
            root = before;
        }
        return root;
    }

    private static List<CallRecord> sorted(Map<CallId, CallRecord> calls) {
        var sorted = new ArrayList<>(calls.values());
        sorted.sort(Comparator.comparing(CallRecord::at).thenComparing(CallRecord::id));
        return sorted;
    }
}
