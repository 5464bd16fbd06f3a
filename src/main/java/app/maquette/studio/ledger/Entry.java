package app.maquette.studio.ledger;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.Result;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One record of the journal: everything money or a person decided. Never changed, only followed by others.
/// Instants are UTC; amounts are micro-dollars.
public sealed interface Entry {
    Instant at();

    /// An entry about one call.
    sealed interface OfCall extends Entry {
        CallId call();
    }

    /// The most the call can cost is set aside on its day.
    ///
    /// @param account whose money it is; null in what 0.1.0 wrote
    record Reserve(
            Instant at,
            CallId call,
            LedgerDay day,
            Order order,
            @Nullable AccountId account,
            RequestKey key,
            Quote quote)
            implements OfCall {
        public Money amount() {
            return quote.total();
        }

        public CollectionId collection() {
            return order.collection();
        }
    }

    /// Written directly before the first byte leaves; from here on the call may have been billed.
    record Sent(Instant at, CallId call) implements OfCall {}

    /// The vendor took it and answers later under this id. Written before the id is asked for the first time.
    record Accepted(Instant at, CallId call, GenerationId generation) implements OfCall {}

    /// The raw answer is a file of its own; `sha256` is its hash, `complete` is false when the body was cut.
    record Answer(Instant at, CallId call, int status, String sha256, boolean complete) implements OfCall {}

    /// A paid picture is in the store.
    record Stored(Instant at, CallId call, AnsweredPicture produced, StoredFile file) implements OfCall {
        public PictureId picture() {
            return new PictureId(call, produced.index());
        }
    }

    /// A paid picture that can no longer be fetched.
    record Gone(Instant at, CallId call, int index, String reason) implements OfCall {}

    /// Billed. `result` holds every entry of the answer, withheld and not yet downloaded ones too.
    record Settle(Instant at, CallId call, Money amount, Result result) implements OfCall {
        public Settle(Instant at, CallId call, Money amount, List<AnsweredPicture> produced) {
            this(at, call, amount, Result.of(produced));
        }

        public List<AnsweredPicture> produced() {
            return result.pictures();
        }
    }

    /// Not billed: never sent, or rejected before it ran. `code` is the failure's name, `reason` its words.
    record Release(Instant at, CallId call, String code, String reason) implements OfCall {}

    /// Perhaps billed: `settled` is certain, `held` is not and counts against the cap until resolved.
    record Doubt(Instant at, CallId call, Money settled, Money held, String code, String reason, Result result)
            implements OfCall {
        public Doubt(
                Instant at,
                CallId call,
                Money settled,
                Money held,
                String code,
                String reason,
                List<AnsweredPicture> produced) {
            this(at, call, settled, held, code, reason, Result.of(produced));
        }

        public List<AnsweredPicture> produced() {
            return result.pictures();
        }
    }

    /// The held amount turned out to be `billed` (from zero up to what was held); `by` says who or what knows.
    record Resolve(Instant at, CallId call, Money billed, String by, String note) implements OfCall {}

    /// An identical request was answered from the library: `images` pictures for nothing. `saved` is what they cost
    /// anew.
    record CacheHit(
            Instant at,
            LedgerDay day,
            CallId source,
            RequestKey key,
            EngineId engine,
            int images,
            Money saved,
            Brief brief)
            implements Entry {
        public CollectionId collection() {
            return brief.collection();
        }
    }

    /// What the designer said of a picture.
    record Judged(Instant at, PictureId picture, Judgement judgement) implements Entry {}

    /// Where bought pictures lie from now on, or what is noted on them. No money moves with them.
    record Filed(Instant at, List<PictureId> pictures, Refiling change) implements Entry {
        public Filed {
            pictures = List.copyOf(pictures);
        }

        /// The numbers of the pictures of each call.
        public Map<CallId, Set<Integer>> byCall() {
            return pictures.stream()
                    .collect(Collectors.groupingBy(
                            PictureId::call,
                            LinkedHashMap::new,
                            Collectors.mapping(PictureId::index, Collectors.toSet())));
        }
    }

    /// A picture of the user's own is in the store, for nothing.
    ///
    /// @param picture an id that no call has
    /// @param name the file's, without its folders; empty where it had none
    record BroughtIn(Instant at, PictureId picture, StoredFile file, String name) implements Entry {}

    /// A cap, with the reason given; a null amount removes it.
    record Cap(Instant at, CapScope scope, @Nullable Money amount, String reason) implements Entry {}

    /// A new day rule, in force from `from`; or, with `corrected`, the day that counts from now on after a wrong clock.
    record Day(
            Instant at,
            DayRule rule,
            Instant from,
            @Nullable LedgerDay corrected,
            String reason) implements Entry {}

    /// What a collection is called from now on and which one it lies in, null for none.
    record Collection(
            Instant at,
            CollectionId collection,
            String name,
            @Nullable CollectionId parent) implements Entry {}

    /// A price per output set by the user from an instant on; null removes the override. A model's product is its name.
    record Price(Instant at, String product, @Nullable Money each, Instant from, String source) implements Entry {}
}
