package app.maquette.studio.money;

import app.maquette.domain.Money;
import app.maquette.studio.ledger.Balances;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What today still allows, in decisions the designer takes, and when the cap is reached at the pace of the last hour.
///
/// @param rounds draft rounds that remain when nothing is finalized
/// @param finals finals that remain when nothing is drafted
/// @param mixed rounds with finals among them, null when not even one final fits
/// @param reached when nothing more fits, null when the day ends first or nothing is being spent
public record Forecast(
        long rounds,
        long finals,
        @Nullable Mixed mixed,
        @Nullable Instant reached) {
    /// Rounds for each final, the usual ratio of the workbench.
    public static final int ROUNDS_PER_FINAL = 2;

    private static final Duration HOUR = Duration.ofHours(1);

    public record Mixed(long rounds, long finals) {}

    /// What `left` of the balances still allows.
    ///
    /// @param round what one draft round costs
    /// @param last what one final costs
    public static Forecast of(Balances balances, Money left, Money round, Money last, Instant now) {
        return new Forecast(
                left.micros() / round.micros(),
                left.micros() / last.micros(),
                mixed(left, round, last),
                capReached(balances, left, now).orElse(null));
    }

    /// When nothing of `left` remains at the pace of the last hour; never after the reset.
    public static Optional<Instant> capReached(Balances balances, Money left, Instant now) {
        long perHour = balances.lastHour().micros();
        if (perHour <= 0) {
            return Optional.empty();
        }
        var seconds = left.times(HOUR.toSeconds()).micros() / perHour;
        long dayEnds = Duration.between(now, balances.resetsAt()).toSeconds();
        return seconds < dayEnds ? Optional.of(now.plusSeconds(seconds)) : Optional.empty();
    }

    private static @Nullable Mixed mixed(Money left, Money round, Money last) {
        var asset = round.times(ROUNDS_PER_FINAL).plus(last);
        long finals = left.micros() / asset.micros();
        if (finals == 0) {
            return null;
        }
        long more = left.minus(asset.times(finals)).micros() / round.micros();
        return new Mixed(finals * ROUNDS_PER_FINAL + more, finals);
    }
}
