package app.maquette.store.index.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Falling keys, each with a number of its row, merged from parts of the index that are in order already.
final class Runs {
    private final List<Run> runs = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Run(long[] keys, int[] carried, long[] ranks, int size) {}

    void add(Run run) {
        if (run.size() > 0) {
            runs.add(run);
        }
    }

    /// Merges neighbours until one is left; parts that do not overlap, as those of one build, are only copied.
    Run merged(boolean isRanked) {
        var open = new ArrayList<>(runs);
        open.sort(Comparator.comparingLong((Run run) -> run.keys()[0]).reversed());
        if (open.isEmpty()) {
            return new Run(new long[0], new int[0], new long[0], 0);
        }
        while (open.size() > 1) {
            var next = new ArrayList<Run>();
            for (int i = 0; i + 1 < open.size(); i += 2) {
                next.add(merge(open.get(i), open.get(i + 1), isRanked));
            }
            if (open.size() % 2 == 1) {
                next.add(open.getLast());
            }
            open = next;
        }
        return open.getFirst();
    }

    private static Run merge(Run one, Run other, boolean isRanked) {
        int size = one.size() + other.size();
        var both = new Run(new long[size], new int[size], new long[isRanked ? size : 0], size);
        int i = 0;
        int j = 0;
        for (int at = 0; at < size; at++) {
            boolean first = j == other.size() || (i < one.size() && one.keys()[i] > other.keys()[j]);
            var from = first ? one : other;
            int place = first ? i++ : j++;
            both.keys()[at] = from.keys()[place];
            both.carried()[at] = from.carried()[place];
            if (isRanked) {
                both.ranks()[at] = from.ranks()[place];
            }
        }
        return both;
    }
}
