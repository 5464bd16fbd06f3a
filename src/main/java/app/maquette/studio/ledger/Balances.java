package app.maquette.studio.ledger;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.base.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the gauge shows: one moment of the ledger. Immutable.
///
/// @param entry number of the last entry included
/// @param dayCap the cap of this day
/// @param monthCap null when months have none
/// @param collections what counts for each by itself
/// @param collectionCaps the collections that have a cap
/// @param lastHour reserved, settled or in doubt since an hour ago
public record Balances(
        long entry,
        LedgerDay day,
        DayRule rule,
        Instant resetsAt,
        Totals today,
        Money dayCap,
        Totals month,
        @Nullable Money monthCap,
        Map<CollectionId, Totals> collections,
        Map<CollectionId, Money> collectionCaps,
        CollectionTree tree,
        List<LedgerMark.OpenCall> open,
        List<LedgerMark.OpenDoubt> doubts,
        Money lastHour) {
    public Balances {
        collections = Map.copyOf(collections);
        collectionCaps = Map.copyOf(collectionCaps);
        open = List.copyOf(open);
        doubts = List.copyOf(doubts);
    }

    /// What the day and the month still allow, never below zero.
    public Money left() {
        var day = dayCap.minus(today.sum());
        var both = monthCap == null ? day : day.min(monthCap.minus(month.sum()));
        return both.max(Money.ZERO);
    }

    /// What a call for the collection may cost at most, never below zero.
    public Money leftFor(CollectionId collection) {
        return Collections.min(bounding(collection).stream().map(CapUse::left).toList());
    }

    /// The first cap that a call for the collection does not fit into, asked by the gate and by every button; empty
    /// when
    /// it fits into all.
    public Optional<Failure.OverBudget> refusal(CollectionId collection, Money asked) {
        return bounding(collection).stream()
                .filter(use -> asked.isMoreThan(use.left()))
                .map(use -> new Failure.OverBudget(use.scope(), use.name(), asked, use.left(), use.cap()))
                .findFirst();
    }

    /// The fullest of the caps that bound a call for the collection: one that is reached before one that warns, and of
    /// two alike the one that leaves less.
    public CapUse fullestFor(CollectionId collection) {
        return Collections.min(
                bounding(collection),
                Comparator.comparing((CapUse use) -> !use.isReached())
                        .thenComparing(use -> !use.isWarning())
                        .thenComparing(CapUse::left));
    }

    /// The caps of the day, the month, the collection and those it lies in, as far as there are any.
    private List<CapUse> bounding(CollectionId collection) {
        var uses = new ArrayList<CapUse>();
        uses.add(new CapUse(new CapScope.OneDay(day), "", dayCap, today.sum()));
        if (monthCap != null) {
            uses.add(new CapUse(new CapScope.EveryMonth(), "", monthCap, month.sum()));
        }
        for (var bound : tree.upwards(collection)) {
            var cap = collectionCaps.get(bound);
            if (cap != null) {
                uses.add(new CapUse(
                        new CapScope.OneCollection(bound),
                        tree.path(bound),
                        cap,
                        totals(bound).sum()));
            }
        }
        return uses;
    }

    /// What counts for the collection and all that lies in it now.
    public Totals totals(CollectionId collection) {
        return collections.entrySet().stream()
                .filter(one -> tree.isIn(one.getKey(), collection))
                .map(Map.Entry::getValue)
                .reduce(Totals.ZERO, Totals::plus);
    }

    /// Whether 80 % of today's cap is used.
    public boolean isWarning() {
        return today.sum().times(5).compareTo(dayCap.times(4)) >= 0;
    }
}
