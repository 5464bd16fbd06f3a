package app.maquette.store.index.table;

import app.maquette.domain.Money;
import app.maquette.domain.Totals;

/// What one call or cache hit adds to its sum, and the sum itself.
public record SumRow(int calls, int images, int kept, Totals totals, int hits, int hitImages, Money hitSaved) {
    public static final SumRow NOTHING = new SumRow(0, 0, 0, Totals.ZERO, 0, 0, Money.ZERO);

    public SumRow plus(SumRow other) {
        return new SumRow(
                calls + other.calls,
                images + other.images,
                kept + other.kept,
                totals.plus(other.totals),
                hits + other.hits,
                hitImages + other.hitImages,
                hitSaved.plus(other.hitSaved));
    }

    public SumRow minus(SumRow other) {
        return new SumRow(
                calls - other.calls,
                images - other.images,
                kept - other.kept,
                totals.minus(other.totals),
                hits - other.hits,
                hitImages - other.hitImages,
                hitSaved.minus(other.hitSaved));
    }
}
