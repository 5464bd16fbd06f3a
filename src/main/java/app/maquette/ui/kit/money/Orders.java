package app.maquette.ui.kit.money;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Taken;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.desk.Desk;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Quotes;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one place of the workbench that orders pictures: with the prices the buttons show, one order at a time, and
/// never past a pause. FX thread only.
public final class Orders {
    private final ReadOnlyObjectWrapper<Prices> prices = new ReadOnlyObjectWrapper<>(this, "prices", Prices.UNKNOWN);
    private final ReadOnlyObjectWrapper<Set<Failure.Pause>> pauses =
            new ReadOnlyObjectWrapper<>(this, "pauses", Set.of());
    private final List<Consumer<Taken>> takers = new ArrayList<>();
    private final List<Consumer<Taken>> senders = new ArrayList<>();
    private final Drafting drafting;
    private final Pauses studioPauses;
    private final Runnable fetchAwaited;
    private final Till till;
    private final Background background;
    private final Refresher<Prices> pricing;
    /// While an order is being written down no other one is taken.
    private boolean placing;

    /// @param fetchAwaited tries again for paid pictures that are not here; blocking
    public Orders(Drafting drafting, Pauses pauses, Runnable fetchAwaited, Till till, Background background) {
        this.drafting = drafting;
        this.studioPauses = pauses;
        this.fetchAwaited = fetchAwaited;
        this.till = till;
        this.background = background;
        this.pricing = new Refresher<>(background, () -> () -> Prices.ask(drafting), prices::set);
        var heard = background.<Boolean>newestOnFx(_ -> refreshPrices());
        drafting.onTold(() -> heard.accept(true));
        pauses.changes().subscribe(background.onFx(_ -> this.pauses.set(pauses.current())));
        this.pauses.set(pauses.current());
        pricing.refresh();
    }

    public ReadOnlyObjectProperty<Prices> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<Failure.Pause>> pausesProperty() {
        return pauses.getReadOnlyProperty();
    }

    /// Hears of every order that was taken.
    public void onTaken(Consumer<Taken> taker) {
        takers.add(taker);
    }

    /// Hears of those sent from the prompt: not of four more, a final or the same again.
    public void onSent(Consumer<Taken> sender) {
        senders.add(sender);
    }

    /// Prices may have changed.
    public void refreshPrices() {
        pricing.refresh();
    }

    public void goOn(Failure.Pause pause) {
        studioPauses.goOn(pause);
    }

    /// Of what a button buys; only what can be sent is asked of the vendor.
    public Priced priced(Order order, boolean isSendable) {
        return priced(order, Map.of(), isSendable);
    }

    /// The same where pictures go along.
    ///
    /// @param pictures what is known of them, by their part in the request
    public Priced priced(Order order, Map<String, Value> pictures, boolean isSendable) {
        return isSendable
                ? prices.get().priced(order, pictures)
                : Priced.of(prices.get().of(order, pictures));
    }

    /// From now on the vendor's price counts, as if the user had typed it.
    public void accept(Quotes.Told told) {
        if (till.takes()) {
            background
                    .job(() -> {
                        drafting.accept(told);
                        return told;
                    })
                    .atEnd(pricing::refresh)
                    .start();
        }
    }

    public Till till() {
        return till;
    }

    public Drafting drafting() {
        return drafting;
    }

    /// Shows what is here or under way, for nothing, or not at all if that has gone meanwhile; else pays what is shown.
    public void draft(Brief brief, PurchaseState deal) {
        var most = deal.isShowing() ? Money.ZERO : deal.total();
        place(
                new Till.Question(most, null),
                () -> drafting.draft(brief, most, Reuse.ALLOWED),
                taken -> senders.forEach(sender -> sender.accept(taken)));
    }

    /// Pays for new pictures although there are some.
    public void draftNew(Brief brief, PurchaseState deal) {
        place(deal.total(), () -> drafting.draft(brief, deal.total(), Reuse.NEVER));
    }

    /// Shows what is here, however old.
    public void showOld(Brief brief) {
        place(Money.ZERO, () -> drafting.draft(brief, Money.ZERO, Reuse.ANY_AGE));
    }

    public void finalizeDraft(PictureId draft, PurchaseState deal) {
        var reuse = deal.old().isPresent() ? Reuse.ANY_AGE : Reuse.ALLOWED;
        var most = deal.isFree() ? Money.ZERO : deal.total();
        place(most, () -> drafting.finalizeDraft(draft, most, reuse));
    }

    /// Pays for a new final although there is one, or a part of it.
    public void finalizeNew(PictureId draft, PurchaseState deal) {
        place(deal.total(), () -> drafting.finalizeDraft(draft, deal.total(), Reuse.NEVER));
    }

    public void remix(PictureId draft, PurchaseState deal) {
        var reuse = deal.old().isPresent() ? Reuse.ANY_AGE : Reuse.ALLOWED;
        var most = deal.isFree() ? Money.ZERO : deal.total();
        place(most, () -> drafting.remix(draft, most, reuse));
    }

    /// Pays for a new remix although there is one.
    public void remixNew(PictureId draft, PurchaseState deal) {
        place(deal.total(), () -> drafting.remix(draft, deal.total(), Reuse.NEVER));
    }

    /// The same as a new call, which is paid anew unless the same is here or under way by now.
    public void again(CallRecord call, Money shown) {
        var parent = call.order().parent();
        var price = prices.get().priced(call.order());
        place(
                new Till.Question(shown, price.isDearer() ? price.told() : null),
                switch (call.purpose()) {
                    case DRAFT -> () -> drafting.draft(call.order().brief(), shown, Reuse.ALLOWED);
                    case FINAL -> () -> drafting.finalizeDraft(Objects.requireNonNull(parent), shown, Reuse.ALLOWED);
                    case REMIX -> () -> drafting.remix(Objects.requireNonNull(parent), shown, Reuse.ALLOWED);
                    case TOOL -> () -> drafting.again(call.order(), shown);
                });
    }

    /// Several on one picture at one press, for no more than the button shows.
    public void work(Money shown, Callable<List<Desk.Each>> orders, Consumer<List<Desk.Each>> done) {
        put(new Till.Question(shown, null), orders, done);
    }

    /// What ordering the same again costs, if its price is known.
    public Optional<Quote> priceAgain(CallRecord call) {
        return prices.get().again(call);
    }

    /// Free while the call waits for its place; without effect once it was sent.
    public void cancel(CallId call) {
        background.job(() -> drafting.cancel(call)).start();
    }

    /// Fetches once more what is paid and not here.
    public void fetchAgain() {
        background
                .job(() -> {
                    fetchAwaited.run();
                    return true;
                })
                .start();
    }

    private void place(Money price, Callable<Taken> order) {
        place(new Till.Question(price, null), order);
    }

    private void place(Till.Question question, Callable<Taken> order) {
        place(question, order, _ -> {});
    }

    private void place(Till.Question question, Callable<Taken> order, Consumer<Taken> then) {
        put(question, question.price().isZero() ? order : accepting(question, order), taken -> {
            takers.forEach(taker -> taker.accept(taken));
            then.accept(taken);
        });
    }

    private <T> void put(Till.Question question, Callable<T> order, Consumer<T> done) {
        // Asked for what is free as well: the second press of two may find another price.
        if (!till.takes()) {
            return;
        }
        if (placing) {
            till.refuse();
        } else if (question.price().isZero()) {
            start(order, done);
        } else {
            till.ask(question, () -> start(order, done));
        }
    }

    /// What was asked about and said yes to is the price from now on.
    private Callable<Taken> accepting(Till.Question question, Callable<Taken> order) {
        var told = question.told();
        return told == null
                ? order
                : () -> {
                    drafting.accept(told);
                    return order.call();
                };
    }

    private <T> void start(Callable<T> order, Consumer<T> done) {
        placing = true;
        background
                .job(order)
                .onSuccess(done)
                .atEnd(() -> {
                    placing = false;
                    pricing.refresh();
                })
                .start();
    }
}
