package app.maquette.store;

import app.maquette.domain.Money;
import app.maquette.domain.Totals;

/// What one call or cache hit adds to its sum, and the sum itself.
record SumLine(int calls, int images, int kept, Totals totals, int hits, int hitImages, Money hitSaved) {
    static final SumLine NOTHING = new SumLine(0, 0, 0, Totals.ZERO, 0, 0, Money.ZERO);

    SumLine plus(SumLine other) {
        return new SumLine(
                calls + other.calls,
                images + other.images,
                kept + other.kept,
                totals.plus(other.totals),
                hits + other.hits,
                hitImages + other.hitImages,
                hitSaved.plus(other.hitSaved));
    }

    SumLine minus(SumLine other) {
        return new SumLine(
                calls - other.calls,
                images - other.images,
                kept - other.kept,
                totals.minus(other.totals),
                hits - other.hits,
                hitImages - other.hitImages,
                hitSaved.minus(other.hitSaved));
    }

    long hash(SumKey key) {
        return new RowHash()
                .add(key.day())
                .add(key.model())
                .add(key.collection())
                .add(key.purpose())
                .add(calls)
                .add(images)
                .add(kept)
                .add(totals.settled().micros())
                .add(totals.reserved().micros())
                .add(totals.doubt().micros())
                .add(hits)
                .add(hitImages)
                .add(hitSaved.micros())
                .value();
    }
}
