package app.maquette.ui.board;

import app.maquette.domain.CallId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The calls that the board knows, put together as rounds. FX thread only.
final class Rounds {
    private final Map<CallId, CallRecord> calls = new HashMap<>();
    /// Put together once for all who ask between two changes.
    private @Nullable List<Round> listed;

    void put(CallRecord call) {
        calls.put(call.id(), call);
        listed = null;
    }

    /// The number of calls.
    int size() {
        return calls.size();
    }

    Optional<CallRecord> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    Stream<CallRecord> waiting() {
        return calls.values().stream().filter(call -> call.state() instanceof CallState.Waiting);
    }

    /// Drafting calls that finals name and that are not known yet.
    List<CallId> missing() {
        return calls.values().stream()
                .map(Rounds::draftOf)
                .flatMap(Optional::stream)
                .filter(id -> !calls.containsKey(id))
                .distinct()
                .toList();
    }

    /// Newest first.
    List<Round> list() {
        var known = listed == null ? together() : listed;
        listed = known;
        return known;
    }

    private List<Round> together() {
        Map<CallId, List<CallRecord>> finals = new HashMap<>();
        List<CallRecord> leads = new ArrayList<>();
        for (var call : calls.values()) {
            var draft = draftOf(call).filter(calls::containsKey);
            if (draft.isPresent()) {
                finals.computeIfAbsent(draft.get(), _ -> new ArrayList<>()).add(call);
            } else {
                leads.add(call);
            }
        }
        leads.sort(Comparator.comparing(CallRecord::id).reversed());
        finals.values().forEach(made -> made.sort(Comparator.comparing(CallRecord::id)));
        return leads.stream()
                .map(lead -> new Round(lead, finals.getOrDefault(lead.id(), List.of())))
                .toList();
    }

    private static Optional<CallId> draftOf(CallRecord call) {
        var parent = call.order().parent();
        return parent == null ? Optional.empty() : Optional.of(parent.call());
    }
}
