package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Remix;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Quotes;
import org.jspecify.annotations.Nullable;

/// Drafting, finalizing and remixing: what the designer's buttons do. The amount shown on the button is the most that
/// will be paid. Methods block on the disk, not on the network: call them from a worker thread. Thread-safe.
public final class Drafting {
    private static final long MAX_ATTACHMENT = 10L * 1024 * 1024;
    private final Calls calls;
    private final LiveCalls live;
    private final PictureStore store;
    private final Quotes quotes;

    Drafting(Calls calls, LiveCalls live, PictureStore store, Quotes quotes) {
        this.calls = calls;
        this.live = live;
        this.store = store;
        this.quotes = quotes;
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

    public Quote quoteDraft(Brief brief) {
        return quotes.quote(brief.model(), Brief.DRAFTS);
    }

    /// The price of a final, and of a remix, which costs the same.
    public Quote quoteFinal() {
        return quotes.quote(Model.V_2, 1);
    }

    /// What drafting this brief would find already here.
    public CacheLookup offerDraft(Brief brief) {
        return calls.offer(order(Purpose.DRAFT, brief, Brief.DRAFTS, null, null));
    }

    /// What finalizing this draft would find already here.
    public CacheLookup offerFinal(PictureId draft) {
        return calls.offer(finalOf(draft));
    }

    /// What remixing this draft would find already here.
    public CacheLookup offerRemix(PictureId draft) {
        try {
            return calls.offer(remixOf(draft));
        } catch (StudioException _) {
            // What cannot be remixed was not remixed.
            return new CacheLookup.Nothing();
        }
    }

    public Taken draft(Brief brief, Money shown, Reuse reuse) {
        return calls.place(order(Purpose.DRAFT, brief, Brief.DRAFTS, null, null), shown, reuse);
    }

    /// The draft's returned prompt and seed on the full model, magic prompt off, all else as it was.
    public Taken finalizeDraft(PictureId draft, Money shown, Reuse reuse) {
        return calls.place(finalOf(draft), shown, reuse);
    }

    /// The draft's picture redrawn by the full model.
    public Taken remix(PictureId draft, Money shown, Reuse reuse) {
        return calls.place(remixOf(draft), shown, reuse);
    }

    private Order remixOf(PictureId draft) {
        var picture = picture(draft);
        if (!(picture.state() instanceof Picture.State.Stored(var file))) {
            throw new StudioException(new Failure.NotHere(draft.toString()));
        }
        if (file.bytes() > MAX_ATTACHMENT) {
            throw new StudioException(new Failure.PictureTooLarge(file.bytes(), MAX_ATTACHMENT));
        }
        if (store.find(file.key()).isEmpty()) {
            throw new StudioException(new Failure.NotHere(draft.toString()));
        }
        var remix = new Remix(file.key(), Remix.WEIGHT);
        return order(Purpose.REMIX, finalBrief(draft, picture), 1, remix, draft);
    }

    /// Cancels a call that waits for its place; false when it has been sent, which cannot be un-bought.
    public boolean cancel(CallId call) {
        return calls.cancel(call);
    }

    /// A draft without a usable seed has no final, only a remix.
    private Order finalOf(PictureId draft) {
        if (!picture(draft).produced().isSeedUsable()) {
            throw new StudioException(new Failure.NotHere(draft.toString()));
        }
        return order(Purpose.FINAL, finalBrief(draft, picture(draft)), 1, null, draft);
    }

    private Brief finalBrief(PictureId draft, Picture picture) {
        var call = call(draft);
        var produced = picture.produced();
        return call.order()
                .brief()
                .finalOf(
                        // Of a salvaged draft no more than the link may be known.
                        produced.prompt().isBlank() ? call.order().brief().prompt() : produced.prompt(),
                        produced.seed());
    }

    private CallRecord call(PictureId picture) {
        return live.find(picture.call())
                .orElseThrow(() -> new StudioException(new Failure.NotHere(picture.toString())));
    }

    private Picture picture(PictureId id) {
        return call(id).picture(id.index()).orElseThrow(() -> new StudioException(new Failure.NotHere(id.toString())));
    }

    private Order order(Purpose purpose, Brief brief, int images, @Nullable Remix remix, @Nullable PictureId parent) {
        return new Order(purpose, brief, ImageRequest.of(brief, images), remix, parent);
    }
}
