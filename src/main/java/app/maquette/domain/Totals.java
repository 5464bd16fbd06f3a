package app.maquette.domain;

/// What a day, month or collection holds: billed, reserved for calls under way, and in doubt.
public record Totals(Money settled, Money reserved, Money doubt) {
    public static final Totals ZERO = new Totals(Money.ZERO, Money.ZERO, Money.ZERO);

    /// All that counts against a cap.
    public Money sum() {
        return settled.plus(reserved).plus(doubt);
    }

    public Totals plus(Totals other) {
        return new Totals(settled.plus(other.settled), reserved.plus(other.reserved), doubt.plus(other.doubt));
    }

    public Totals minus(Totals other) {
        return new Totals(settled.minus(other.settled), reserved.minus(other.reserved), doubt.minus(other.doubt));
    }
}
