package app.maquette.studio.port;

import app.maquette.domain.Money;

/// What the vendor says a call would cost. Asking is free and leaves nothing behind.
public sealed interface DryRun {
    /// A price for the whole call.
    ///
    /// @param product the vendor's name of what is bought, as on bills
    /// @param quantity what it counts: pictures mostly
    /// @param upperBound the most that it may be, never below the total
    /// @param exact false when the total is an estimate
    record Priced(String product, long quantity, Money total, Money upperBound, boolean exact) implements DryRun {
        public Priced {
            if (quantity < 1 || total.isNegative() || total.isMoreThan(upperBound)) {
                throw new IllegalArgumentException("not a price");
            }
        }
    }

    /// The way this is bought names no price before: nobody was asked.
    record NotAsked() implements DryRun {}

    /// None could be had; `said` says why.
    record Unpriced(String said) implements DryRun {}
}
