package app.maquette.studio.money;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.studio.port.SpendBook.Sum;
import java.util.List;
import java.util.function.Function;

/// What the library and drafting saved against a stated alternative: every hit of the library bought anew, and the
/// drafts made on the final model instead, without finals. May be negative.
///
/// @param cache what the library's answers would have cost
/// @param drafts drafted pictures that were billed
/// @param spent what drafts and finals cost
/// @param alternative what the drafts would have cost on the final model
public record Savings(Money cache, long drafts, Money spent, Money alternative) {
    /// What the sums saved, or cost more.
    ///
    /// @param lastEach the price of one picture on the final model, by day
    public static Savings of(List<Sum> sums, Function<LedgerDay, Money> lastEach) {
        var cache = Money.ZERO;
        var spent = Money.ZERO;
        var alternative = Money.ZERO;
        long drafts = 0;
        for (var sum : sums) {
            cache = cache.plus(sum.cacheSaved());
            spent = spent.plus(sum.totals().settled());
            int drafted = switch (sum.purpose().intent()) {
                case DRAFT -> sum.images();
                case FINAL, TOOL -> 0;
            };
            if (drafted > 0) {
                drafts += drafted;
                alternative = alternative.plus(lastEach.apply(sum.day()).times(drafted));
            }
        }
        return new Savings(cache, drafts, spent, alternative);
    }

    /// Of any two spans of days the savings add up to those of both.
    public Money drafting() {
        return alternative.minus(spent);
    }

    public Share draftingShare() {
        return Share.of(drafting(), alternative);
    }

    public Money total() {
        return cache.plus(drafting());
    }
}
