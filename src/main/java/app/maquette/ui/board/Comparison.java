package app.maquette.ui.board;

import app.maquette.domain.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which pictures lie side by side when comparing.
final class Comparison {
    private static final int MOST = 4;

    private Comparison() {}

    /// Draft and final; or the picks, if there are two; or all not rejected. Empty where there is nothing to compare.
    static List<Focus> of(@Nullable Focus now) {
        if (now == null) {
            return List.of();
        }
        var chosen =
                now.isPair() ? now.draft().map(draft -> List.of(draft, now)).orElse(List.of()) : ofDrafts(now);
        var shown = chosen.stream()
                .filter(place -> place.slot() instanceof Slot.Shown)
                .limit(MOST)
                .toList();
        return shown.size() < 2 ? List.of() : shown;
    }

    private static List<Focus> ofDrafts(Focus now) {
        var all = IntStream.range(0, Slot.count(now.call()))
                .mapToObj(index -> new Focus(now.round(), now.call(), index))
                .toList();
        var picks = all.stream().filter(Focus::isPick).toList();
        return picks.size() >= 2
                ? picks
                : all.stream()
                        .filter(place -> place.verdict() != Verdict.REJECT)
                        .toList();
    }
}
