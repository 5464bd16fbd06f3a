package app.maquette.studio.money;

import app.maquette.domain.Money;

/// A part of a whole in hundredths of a percent; negative when the part is. Whole numbers only.
public record Share(long basisPoints) {
    private static final long ALL = 10_000;
    private static final long TENTH_OF_A_PERCENT = 10;

    /// Rounded to the nearest hundredth of a percent, halves away from zero; nothing when the whole is nothing.
    public static Share of(Money part, Money whole) {
        return whole.isZero()
                ? new Share(0)
                : new Share(Rounding.quotient(part.times(ALL).micros(), whole.micros()));
    }

    /// `12.5 %`, `72 %`, `-62.5 %`: one decimal, left out when it is zero.
    public String format() {
        long tenths = Rounding.quotient(basisPoints, TENTH_OF_A_PERCENT);
        long decimal = Math.abs(tenths % TENTH_OF_A_PERCENT);
        var sign = tenths < 0 ? "-" : "";
        var whole = sign + Math.abs(tenths / TENTH_OF_A_PERCENT);
        return decimal == 0 ? whole + " %" : whole + "." + decimal + " %";
    }

    @Override
    public String toString() {
        return format();
    }
}
