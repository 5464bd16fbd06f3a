package app.maquette.ui.kit.money;

import app.maquette.catalogue.Pair;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.call.OrderForm;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Quotes;
import java.util.Map;
import java.util.Optional;

/// The prices on the buttons, as they were last asked for. Answers at once, on any thread.
public final class Prices {
    static final Prices UNKNOWN = new Prices((order, _) -> {
        throw new StudioException(new Failure.PriceUnknown(order.engine().value()));
    });
    private final Quotes quotes;

    Prices(Quotes quotes) {
        this.quotes = quotes;
    }

    /// Blocking.
    static Prices ask(Drafting drafting) {
        return new Prices(drafting.prices());
    }

    /// Empty where the price is not known.
    public Optional<Quote> of(Order order) {
        return of(order, Map.of());
    }

    /// The same where pictures go along.
    ///
    /// @param pictures what is known of them, by their part in the request
    public Optional<Quote> of(Order order, Map<String, Value> pictures) {
        try {
            return Optional.of(quotes.quote(order, pictures));
        } catch (StudioException _) {
            return Optional.empty();
        }
    }

    /// Of what a button buys; the vendor may be asked for it.
    public Priced priced(Order order) {
        return priced(order, Map.of());
    }

    /// The same where pictures go along.
    public Priced priced(Order order, Map<String, Value> pictures) {
        quotes.want(order, pictures);
        return new Priced(
                of(order, pictures).orElse(null), quotes.told(order, pictures).orElse(null));
    }

    /// Of a round of plain drafts.
    public Optional<Quote> draft(EngineId engine) {
        return of(OrderForm.plain(engine, OperationKind.GENERATE, Brief.DRAFTS));
    }

    /// Of one plain picture that is made from a draft.
    public Optional<Quote> last(EngineId engine, Pair.Way way) {
        return of(OrderForm.plain(engine, Drafting.kind(way), 1));
    }

    /// Of the same call as a new one.
    Optional<Quote> again(CallRecord call) {
        return of(call.order());
    }
}
