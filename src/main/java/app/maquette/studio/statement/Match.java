package app.maquette.studio.statement;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.studio.port.SpendBook.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A statement beside the ledger: each row and each line stands in exactly one of the lists, once. Of rows and lines
/// that could belong together those of one amount go first, then the closest in time.
///
/// @param differing together, but not of one amount; a row that we hold for unbilled too
/// @param oursOnly rows that count and are not in the statement
/// @param unread rows of the statement that could not be understood
public record Match(
        List<Pair> matched,
        List<Pair> differing,
        List<Row> oursOnly,
        List<StatementLine> theirsOnly,
        List<Integer> unread) {
    /// How far the vendor's time of a call may be from ours.
    public static final Duration SLACK = Duration.ofMinutes(15);

    public Match {
        matched = List.copyOf(matched);
        differing = List.copyOf(differing);
        oursOnly = List.copyOf(oursOnly);
        theirsOnly = List.copyOf(theirsOnly);
        unread = List.copyOf(unread);
    }

    /// A row and the line that tells of the same call.
    public record Pair(Row ours, StatementLine theirs) {
        Duration apart() {
            return Duration.between(ours.at(), theirs.at()).abs();
        }

        boolean isOfOneAmount() {
            return ours.amount().equals(theirs.amount());
        }
    }

    /// Rows that never were calls must not be among `ours`.
    public static Match of(List<Row> ours, Mapping.Read read) {
        var theirs = read.lines().stream()
                .sorted(Comparator.comparing(StatementLine::at).thenComparing(StatementLine::row))
                .toList();
        Set<Row> openRows = new HashSet<>(ours);
        Set<StatementLine> openLines = new HashSet<>(theirs);
        List<Pair> matched = new ArrayList<>();
        List<Pair> differing = new ArrayList<>();
        for (var pair : candidates(ours, theirs)) {
            if (openRows.contains(pair.ours()) && openLines.contains(pair.theirs())) {
                openRows.remove(pair.ours());
                openLines.remove(pair.theirs());
                (pair.isOfOneAmount() ? matched : differing).add(pair);
            }
        }
        var byTime = Comparator.comparing((Pair pair) -> pair.ours().at())
                .thenComparing(pair -> pair.ours().number());
        matched.sort(byTime);
        differing.sort(byTime);
        return new Match(
                matched,
                differing,
                ours.stream()
                        .filter(row -> openRows.contains(row) && !row.amount().isZero())
                        .toList(),
                theirs.stream().filter(openLines::contains).toList(),
                read.unread());
    }

    public static Money oursOf(List<Pair> pairs) {
        return pairs.stream().map(pair -> pair.ours().amount()).reduce(Money.ZERO, Money::plus);
    }

    public static Money theirsOf(List<Pair> pairs) {
        return pairs.stream().map(pair -> pair.theirs().amount()).reduce(Money.ZERO, Money::plus);
    }

    public Money oursOnlySum() {
        return oursOnly.stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money theirsOnlySum() {
        return theirsOnly.stream().map(StatementLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /// Everything the statement bills.
    public Money statement() {
        return theirsOf(matched).plus(theirsOf(differing)).plus(theirsOnlySum());
    }

    /// Everything the ledger counts.
    public Money ledger() {
        return oursOf(matched).plus(oursOf(differing)).plus(oursOnlySum());
    }

    private static List<Pair> candidates(List<Row> ours, List<StatementLine> theirs) {
        List<Pair> pairs = new ArrayList<>();
        for (var row : ours) {
            var last = row.at().plus(SLACK);
            for (int i = firstAt(theirs, row.at().minus(SLACK));
                    i < theirs.size() && !theirs.get(i).at().isAfter(last);
                    i++) {
                if (mayBeOf(theirs.get(i), row)) {
                    pairs.add(new Pair(row, theirs.get(i)));
                }
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> !pair.isOfOneAmount())
                .thenComparing(pair -> pair.ours().amount().isZero())
                .thenComparing(Pair::apart)
                .thenComparing(pair -> pair.ours().number())
                .thenComparing(pair -> pair.theirs().row()));
        return pairs;
    }

    /// The first line that is not before `from`.
    private static int firstAt(List<StatementLine> theirs, Instant from) {
        int low = 0;
        int high = theirs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (theirs.get(middle).at().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean mayBeOf(StatementLine line, Row row) {
        int made = row.returned() + row.withheld();
        boolean isOfModel = line.model().isEmpty()
                || line.model().equals(Catalogue.standard().reportName(row.engine()));
        return isOfModel && (line.images() == 0 || line.images() == row.asked() || line.images() == made);
    }
}
