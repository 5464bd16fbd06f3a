package app.maquette.studio.money;

import app.maquette.domain.Money;
import java.util.Optional;

/// Divides whole numbers, rounding to the nearest, halves away from zero.
public final class Rounding {
    private static final long TENTH_OF_A_CENT = 1_000;

    private Rounding() {}

    /// What one of `count` cost, to the tenth of a cent: `$0.055`. For showing, never for adding up; empty for none.
    public static Optional<Money> each(Money total, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(Money.ofMicros(TENTH_OF_A_CENT)
                        .times(quotient(total.micros(), Math.multiplyExact(count, TENTH_OF_A_CENT))));
    }

    static long quotient(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long rest = Math.abs(dividend % divisor);
        boolean isUp = rest >= Math.abs(divisor) - rest;
        return isUp ? quotient + (long) Long.signum(dividend) * Long.signum(divisor) : quotient;
    }
}
