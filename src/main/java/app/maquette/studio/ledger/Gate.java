package app.maquette.studio.ledger;

import app.maquette.domain.CallId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Decides whether a call may spend, and takes every later word about it. Durable before it returns; thread-safe.
public interface Gate {
    int MOST_FILED = 20_000;

    /// One atomic decision: settled + reserved + in doubt + asked must fit the caps of day, month and collection.
    /// Returns the reservation with its day. Throws StudioException with OverBudget for the first cap that refuses.
    Entry.Reserve reserve(Ask ask);

    /// Records what happened next; the entry is made with the ledger's own time.
    void post(Function<Instant, Entry> entry);

    Balances balances();

    /// What a call wants to reserve.
    record Ask(CallId call, Order order, AccountId account, RequestKey key, Quote quote) {
        Entry.Reserve on(Instant at, LedgerDay day) {
            return new Entry.Reserve(at, call, day, order, account, key, quote);
        }
    }

    /// Files pictures, all by one entry as long as they are not very many: one is written and read at once.
    default void file(List<PictureId> pictures, Refiling change) {
        for (int from = 0; from < pictures.size(); from += MOST_FILED) {
            var some = pictures.subList(from, Math.min(from + MOST_FILED, pictures.size()));
            post(at -> new Entry.Filed(at, some, change));
        }
    }
}
