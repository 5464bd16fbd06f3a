package app.maquette.studio.ledger;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;

/// How full one cap is.
///
/// @param name of the scope's collection, with those it lies in; empty for another scope
/// @param used what counts against it, in doubt included
public record CapUse(CapScope scope, String name, Money cap, Money used) {
    /// Whether new calls are refused.
    public boolean isReached() {
        return !cap.isMoreThan(used);
    }

    /// Whether 80 % is used.
    public boolean isWarning() {
        return used.times(5).compareTo(cap.times(4)) >= 0;
    }

    /// Never below zero.
    public Money left() {
        return cap.minus(used).max(Money.ZERO);
    }
}
