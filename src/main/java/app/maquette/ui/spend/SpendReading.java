package app.maquette.ui.spend;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.LedgerMark;
import app.maquette.studio.money.Adviser;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.money.Forecast;
import app.maquette.studio.money.Savings;
import app.maquette.studio.port.SpendBook.Sum;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the screen reads at once. A price that is not known leaves out what would need it, and nothing else.
///
/// @param round what a round of the usual drafts costs now
/// @param last what a final costs now
record SpendReading(
        Balances balances,
        SpendFigures figures,
        @Nullable Money round,
        @Nullable Money last) {
    private static final EngineId FINAL = Brief.EMPTY.pair().last();
    private static final EngineId USUAL = Brief.EMPTY.engine();

    static SpendReading of(Balances now, YearMonth month, List<Sum> sums, CallPricing prices, Instant at) {
        var figures = SpendFigures.of(month, sums, savings(now, sums, prices, at), new Adviser(prices, at).about(sums));
        return of(now, figures, prices, at);
    }

    /// What the ledger knows before the index is there.
    static SpendReading early(Balances now, YearMonth month, LedgerMark book, CallPricing prices, Instant at) {
        return of(now, SpendFigures.early(month, book), prices, at);
    }

    private static SpendReading of(Balances now, SpendFigures figures, CallPricing prices, Instant at) {
        return new SpendReading(
                now,
                figures,
                each(prices, USUAL, at).map(each -> each.times(Brief.DRAFTS)).orElse(null),
                each(prices, FINAL, at).orElse(null));
    }

    /// What the caps of the day and month still allow.
    Optional<Forecast> forecast(Balances now, Instant at) {
        return round == null || last == null
                ? Optional.empty()
                : Optional.of(Forecast.of(now, now.left(), round, last, at));
    }

    private static @Nullable Savings savings(Balances now, List<Sum> sums, CallPricing prices, Instant at) {
        Map<LedgerDay, Money> each = new HashMap<>();
        for (var sum : sums) {
            var end = now.rule().endOf(sum.day()).minusNanos(1);
            var price = each(prices, FINAL, end.isAfter(at) ? at : end);
            if (price.isEmpty()) {
                return null;
            }
            each.put(sum.day(), price.get());
        }
        return Savings.of(sums, day -> each.getOrDefault(day, Money.ZERO));
    }

    private static Optional<Money> each(CallPricing prices, EngineId engine, Instant at) {
        return prices.each(engine, at);
    }
}
