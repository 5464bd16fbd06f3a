package app.maquette.studio.port;

import app.maquette.domain.CallId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was spent, from the same entries as the gate's. Sums are kept per day, model, collection and purpose, so that
/// questions stay quick at a million rows. What the ledger published before the question is in the answer.
/// Blocking; thread-safe. Failures are [StorageException].
public interface SpendBook {
    /// The sums of each (day, model, collection, purpose) from `from` to `to`, both included.
    List<Sum> sums(LocalDate from, LocalDate to);

    /// How many ledger rows match.
    int count(Filter filter);

    /// Matching rows, one per call or cache hit.
    List<Row> rows(Filter filter, Sorting order, int offset, int limit);

    /// Every change of a cap, oldest first. The first question may read the whole journal.
    List<Entry.Cap> caps();

    /// What one day spent on one model, collection and purpose.
    ///
    /// @param calls calls that were billed or may have been
    /// @param images pictures billed
    /// @param kept finals not rejected, for purposes that are finals; otherwise pictures picked
    /// @param cacheHits answered from the library, with `cacheSaved` what they would have cost anew
    record Sum(
            LedgerDay day,
            EngineId engine,
            String collection,
            Purpose purpose,
            int calls,
            int images,
            int kept,
            Totals totals,
            int cacheHits,
            int cacheImages,
            Money cacheSaved) {}

    /// One call or cache hit.
    ///
    /// @param call null for a cache hit
    record Row(
            long number,
            Instant at,
            LedgerDay day,
            @Nullable CallId call,
            Purpose purpose,
            EngineId engine,
            String collection,
            int asked,
            int returned,
            int withheld,
            Money each,
            String priceSource,
            State state,
            Money amount,
            String note) {}

    /// How a row stands; `amount` is what counts: reserved, settled, held, or nothing.
    enum State {
        RESERVED,
        SETTLED,
        RELEASED,
        IN_DOUBT,
        RESOLVED,
        CACHE
    }

    /// Null bounds nothing; `text` words must all occur in prompt, model, collection or state.
    record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable State state,
            String text) {
        public static final Filter ALL = new Filter(null, null, null, "");
    }

    /// Sort order of rows.
    enum Sorting {
        NEWEST,
        OLDEST,
        DEAREST,
        CHEAPEST,
        BY_MODEL,
        BY_STATE
    }
}
