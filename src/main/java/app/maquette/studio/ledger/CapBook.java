package app.maquette.studio.ledger;

import app.maquette.domain.CapScope;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.LedgerMark.CapSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The caps as they were set. Spellings of one collection are told apart, since an older program may read what is
/// written, and bound together. Not thread-safe: the [Ledger] guards it.
final class CapBook {
    static final Money DEFAULT_CAP = Money.ofMicros(10_000_000);
    private final Map<Object, CapSet> caps = new LinkedHashMap<>();

    CapBook(List<CapSet> known) {
        known.forEach(set -> caps.put(spelled(set.scope()), set));
    }

    List<CapSet> all() {
        return List.copyOf(caps.values());
    }

    void apply(Entry.Cap cap) {
        if (cap.amount() == null) {
            caps.remove(spelled(cap.scope()));
        } else {
            caps.put(spelled(cap.scope()), new CapSet(cap.scope(), cap.amount()));
        }
    }

    /// Where spellings of a name have several, the lowest.
    Map<CapScope, Money> inForce() {
        var inForce = new LinkedHashMap<CapScope, Money>();
        caps.values().forEach(set -> inForce.merge(set.scope(), set.amount(), Money::min));
        return inForce;
    }

    Money ofDay(LedgerDay day) {
        var inForce = inForce();
        var own = inForce.get(new CapScope.OneDay(day));
        return own != null ? own : inForce.getOrDefault(new CapScope.EveryDay(), DEFAULT_CAP);
    }

    /// Scopes with a cap that mean the same as this one, but spell it in another way.
    List<CapScope> otherSpellings(CapScope scope) {
        return caps.values().stream()
                .map(CapSet::scope)
                .filter(other -> other.equals(scope) && !spelled(other).equals(spelled(scope)))
                .toList();
    }

    private static Object spelled(CapScope scope) {
        return scope instanceof CapScope.OneCollection(var collection) ? collection.text() : scope;
    }
}
