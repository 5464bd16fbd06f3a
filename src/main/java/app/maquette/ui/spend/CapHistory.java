package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the caps were changed and which one bounded a day. Immutable.
///
/// @param entries oldest first
/// @param rule tells the day of a change
record CapHistory(List<Entry.Cap> entries, DayRule rule) {
    CapHistory {
        entries = List.copyOf(entries);
    }

    /// What bounded the scope before and after; null is nothing.
    record Change(
            Instant at,
            LedgerDay day,
            CapScope scope,
            @Nullable Money was,
            @Nullable Money now,
            String reason) {}

    /// Newest first.
    List<Change> changes() {
        Map<CapScope, Money> caps = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (var entry : entries) {
            var was = inForce(caps, entry.scope());
            if (entry.amount() == null) {
                caps.remove(entry.scope());
            } else {
                caps.put(entry.scope(), entry.amount());
            }
            var now = inForce(caps, entry.scope());
            changes.add(new Change(entry.at(), rule.dayOf(entry.at()), entry.scope(), was, now, entry.reason()));
        }
        return changes.reversed();
    }

    /// The cap in force when the day ended, or now when it has not.
    Money capOf(LedgerDay day) {
        Money every = Ledger.DEFAULT_CAP;
        Money own = null;
        for (var entry : entries) {
            var amount = entry.amount();
            if (entry.scope().equals(new CapScope.OneDay(day))) {
                own = amount;
            } else if (entry.scope() instanceof CapScope.EveryDay
                    && rule.dayOf(entry.at()).compareTo(day) <= 0) {
                every = amount == null ? Ledger.DEFAULT_CAP : amount;
            }
        }
        return own == null ? every : own;
    }

    private static @Nullable Money inForce(Map<CapScope, Money> caps, CapScope scope) {
        var own = caps.get(scope);
        if (own != null) {
            return own;
        }
        return switch (scope) {
            case CapScope.OneDay _ -> inForce(caps, new CapScope.EveryDay());
            case CapScope.EveryDay _ -> Ledger.DEFAULT_CAP;
            case CapScope.EveryMonth _, CapScope.OneCollection _ -> null;
        };
    }
}
