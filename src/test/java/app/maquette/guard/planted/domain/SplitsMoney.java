package app.maquette.guard.planted.domain;

/// Planted: floating point that the source does not name.
public record SplitsMoney(Money total) {
    int share(int of) {
        return (int) (total.micros() / Math.sqrt(of));
    }
}
