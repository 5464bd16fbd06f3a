package app.maquette.studio.model;

import app.maquette.domain.Money;
import java.time.Instant;

/// Where a call stands.
public sealed interface CallState {
    /// Reserved, waiting for its place among the images in flight; cancelling is free.
    record Waiting() implements CallState {}

    /// Sent; cannot be un-bought.
    record InFlight(Instant since) implements CallState {}

    /// Answered; its pictures are on their way.
    record Collecting(Instant since) implements CallState {}

    /// Billed.
    record Settled(Money amount) implements CallState {}

    /// Ended unbilled; `code` as in [Failure#code()].
    record Released(String code, String words) implements CallState {}

    /// Perhaps billed.
    record InDoubt(Money settled, Money held, String code, String words) implements CallState {}

    default boolean isUnderWay() {
        return switch (this) {
            case Waiting _, InFlight _, Collecting _ -> true;
            case Settled _, Released _, InDoubt _ -> false;
        };
    }
}
