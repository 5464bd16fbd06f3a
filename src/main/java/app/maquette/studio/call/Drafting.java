package app.maquette.studio.call;

import app.maquette.catalogue.Pair;
import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Quotes;
import java.util.Map;

/// Drafting, finalizing and remixing: what the designer's buttons do. The amount shown on the button is the most that
/// will be paid. Methods block on the disk, not on the network: call them from a worker thread. Thread-safe.
public final class Drafting {
    private final Calls calls;
    private final LiveCalls live;
    private final PictureStore store;
    private final OrderForm form;

    Drafting(Calls calls, LiveCalls live, PictureStore store, OrderForm form) {
        this.calls = calls;
        this.live = live;
        this.store = store;
        this.form = form;
    }

    /// The call that now shows the pictures, and how it came by them.
    public record Taken(CallId call, Way way) {}

    /// How a request was answered.
    public enum Way {
        /// A new call was reserved and is on its way.
        PAID,
        /// The identical request was under way already.
        JOINED,
        /// Already here, for nothing.
        CACHED
    }

    /// Whether an identical request may answer.
    public enum Reuse {
        /// What is fresh in the library answers for nothing.
        ALLOWED,
        /// Answer from the library, however old.
        ANY_AGE,
        /// Pay for new pictures.
        NEVER
    }

    /// What orders of this program look like.
    public OrderForm form() {
        return form;
    }

    /// StudioException with PriceUnknown where there is no price.
    public Quote quoteDraft(Brief brief) {
        return calls.quote(form.draft(brief));
    }

    /// The same of the final of a draft, with all that its brief sends along.
    public Quote quoteFinal(PictureId draft, Pair.Way way) {
        return calls.quote(finalOf(draft, way));
    }

    /// The price of one plain picture that is made from a draft.
    public Quote quoteFinal(EngineId engine, Pair.Way way) {
        return calls.quote(OrderForm.plain(engine, kind(way), 1));
    }

    /// What the rules and the price ask of the pictures of this order, as they would leave. StudioException where one
    /// cannot.
    public Map<String, Value> pictures(Order order) {
        return calls.pictures(order);
    }

    /// What is done to a draft in this way.
    public static OperationKind kind(Pair.Way way) {
        return switch (way) {
            case SAME_SEED, FROM_DRAFT -> OperationKind.GENERATE;
            case REMIX -> OperationKind.REMIX;
        };
    }

    /// The prices as they are now, to be asked at any time without waiting.
    public Quotes prices() {
        return calls.prices();
    }

    /// `heard` runs when the vendor has named a price that was asked for.
    public void onTold(Runnable heard) {
        calls.onTold(heard);
    }

    /// From now on the vendor's price counts, as one of the user's own.
    public void accept(Quotes.Told told) {
        calls.accept(told);
    }

    /// What drafting this brief would find already here.
    public CacheLookup offerDraft(Brief brief) {
        return calls.offer(form.draft(brief));
    }

    /// What finalizing this draft would find already here.
    public CacheLookup offerFinal(PictureId draft) {
        return offer(draft, Pair.Way.SAME_SEED);
    }

    /// What remixing this draft would find already here.
    public CacheLookup offerRemix(PictureId draft) {
        return offer(draft, Pair.Way.REMIX);
    }

    private CacheLookup offer(PictureId draft, Pair.Way way) {
        try {
            return calls.offer(finalOf(draft, way));
        } catch (StudioException e) {
            if (way == Pair.Way.SAME_SEED) {
                throw e;
            }
            // What cannot be remixed was not remixed.
            return new CacheLookup.Nothing();
        }
    }

    public Taken draft(Brief brief, Money shown, Reuse reuse) {
        return calls.place(form.draft(brief), shown, reuse);
    }

    /// The draft's returned prompt and seed on the final engine, magic prompt off, all else as it was.
    public Taken finalizeDraft(PictureId draft, Money shown, Reuse reuse) {
        return calls.place(finalOf(draft, Pair.Way.SAME_SEED), shown, reuse);
    }

    /// The draft's picture redrawn by the final engine.
    public Taken remix(PictureId draft, Money shown, Reuse reuse) {
        return calls.place(finalOf(draft, Pair.Way.REMIX), shown, reuse);
    }

    private Order finalOf(PictureId draft, Pair.Way way) {
        var call = call(draft);
        var picture = picture(draft);
        return switch (way) {
            // A draft without a usable seed has no final, only a remix.
            case SAME_SEED -> {
                if (!picture.produced().isSeedUsable()) {
                    throw new StudioException(new Failure.NotHere(draft.toString()));
                }
                yield form.sameSeed(call, picture);
            }
            case REMIX -> form.remix(call, picture, sendable(picture));
            case FROM_DRAFT -> form.fromDraft(call, picture, sendable(picture));
        };
    }

    private ImageKey sendable(Picture draft) {
        if (!(draft.state() instanceof Picture.State.Stored(var file))) {
            throw new StudioException(new Failure.NotHere(draft.id().toString()));
        }
        if (store.find(file.key()).isEmpty()) {
            throw new StudioException(new Failure.NotHere(draft.id().toString()));
        }
        return file.key();
    }

    /// StudioException with PriceUnknown where there is no price.
    public Quote quote(Order order) {
        return calls.quote(order);
    }

    /// What this order would find already here.
    public CacheLookup offer(Order order) {
        return calls.offer(order);
    }

    public Taken place(Order order, Money shown, Reuse reuse) {
        return calls.place(order, shown, reuse);
    }

    /// The very same order once more, unless the same is here or under way by now.
    public Taken again(Order order, Money shown) {
        return calls.place(order, shown, Reuse.ALLOWED);
    }

    /// Cancels a call that waits for its place; false when it has been sent, which cannot be un-bought.
    public boolean cancel(CallId call) {
        return calls.cancel(call);
    }

    private CallRecord call(PictureId picture) {
        return live.find(picture.call())
                .orElseThrow(() -> new StudioException(new Failure.NotHere(picture.toString())));
    }

    private Picture picture(PictureId id) {
        return call(id).picture(id.index()).orElseThrow(() -> new StudioException(new Failure.NotHere(id.toString())));
    }
}
