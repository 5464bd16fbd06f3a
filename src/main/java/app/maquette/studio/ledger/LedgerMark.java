package app.maquette.studio.ledger;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything the gate needs to decide, as plain data: what a closed segment ends with.
///
/// @param collections by their ids as they were written
/// @param next the day rule that takes over at `nextFrom`, both null when none is waiting
/// @param spent what the last hour cost; null in the marks of older programs
public record LedgerMark(
        LedgerDay lastDay,
        DayRule rule,
        @Nullable DayRule next,
        @Nullable Instant nextFrom,
        Map<LocalDate, Totals> days,
        Map<YearMonth, Totals> months,
        Map<String, Totals> collections,
        List<CapSet> caps,
        List<OpenCall> open,
        List<OpenDoubt> doubts,
        List<Entry.Price> prices,
        List<Entry.Collection> tree,
        @Nullable List<Spent> spent) {
    public LedgerMark {
        days = Map.copyOf(days);
        months = Map.copyOf(months);
        collections = Map.copyOf(collections);
        caps = List.copyOf(caps);
        open = List.copyOf(open);
        doubts = List.copyOf(doubts);
        prices = List.copyOf(prices);
        tree = List.copyOf(tree);
        spent = spent == null ? null : List.copyOf(spent);
    }

    /// How many spellings of this collection's name were used or capped.
    public int spellings(CollectionId collection) {
        return spellings().getOrDefault(collection.value(), 0L).intValue();
    }

    /// The collections whose names were used or capped in several spellings, by name.
    public List<String> joined() {
        return spellings().entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Map<String, Long> spellings() {
        var capped = caps.stream()
                .map(CapSet::scope)
                .filter(CapScope.OneCollection.class::isInstance)
                .map(scope -> ((CapScope.OneCollection) scope).collection().text());
        return Stream.concat(collections.keySet().stream(), capped)
                .distinct()
                .collect(Collectors.groupingBy(text -> new CollectionId(text).value(), Collectors.counting()));
    }

    /// A cap set, by the name as it was spelled.
    public record CapSet(CapScope scope, Money amount) {}

    /// What was settled or fell into doubt at once.
    public record Spent(Instant at, Money amount) {}

    /// How far a call that holds a reservation has come.
    public enum Phase {
        RESERVED,
        SENT,
        ACCEPTED,
        ANSWERED
    }

    /// A call that holds a reservation.
    ///
    /// @param accepted under what the vendor took it, null where it takes none or has not said
    public record OpenCall(Entry.Reserve reserve, Phase phase, Entry.@Nullable Accepted accepted) {
        public OpenCall(Entry.Reserve reserve, Phase phase) {
            this(reserve, phase, null);
        }
    }

    /// A call whose bill is not known.
    public record OpenDoubt(Entry.Reserve reserve, Entry.Doubt doubt) {}
}
