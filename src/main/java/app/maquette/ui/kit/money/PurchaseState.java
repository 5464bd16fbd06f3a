package app.maquette.ui.kit.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Quote;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Quotes;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a spending button does now: what it would cost, what is already here, and what stands in the way of paying.
///
/// @param quote null when the price is not known
/// @param told what the vendor says of that, where it is something else
/// @param leftAfter what the caps still allow after paying, never below zero
public record PurchaseState(
        @Nullable Quote quote, Quotes.@Nullable Told told, CacheLookup found, Hurdle hurdle, Money leftAfter) {
    /// Nothing is known yet, so nothing is offered.
    public static final PurchaseState UNKNOWN =
            new PurchaseState(null, null, new CacheLookup.Nothing(), new Hurdle.Loading(), Money.ZERO);

    /// Why nothing can be paid now.
    sealed interface Hurdle {
        record None() implements Hurdle {}

        /// The price or the balance has not been read yet.
        record Loading() implements Hurdle {}

        /// There is nothing to send.
        record Incomplete() implements Hurdle {}

        record Refused(Failure failure) implements Hurdle {}
    }

    /// What the rules say of the request itself.
    ///
    /// @param trouble why its pictures cannot leave; null where they can
    public record Request(
            boolean isComplete,
            List<Breach> breaches,
            EngineId engine,
            CollectionId collection,
            @Nullable Failure trouble) {
        public Request {
            breaches = List.copyOf(breaches);
        }

        /// Of one without pictures.
        public Request(boolean isComplete, List<Breach> breaches, EngineId engine, CollectionId collection) {
            this(isComplete, breaches, engine, collection, null);
        }
    }

    public static PurchaseState of(
            Request request, Priced price, CacheLookup found, @Nullable Balances balances, Set<Failure.Pause> pauses) {
        var quote = Optional.ofNullable(price.quote());
        var hurdle = hurdle(request, price, balances, pauses);
        var left = balances == null ? Money.ZERO : balances.leftFor(request.collection());
        var after =
                quote.map(known -> left.minus(known.total()).max(Money.ZERO)).orElse(left);
        return new PurchaseState(price.quote(), price.told(), found, hurdle, after);
    }

    public boolean canPay() {
        return hurdle instanceof Hurdle.None;
    }

    /// Whether the main button shows what is here or under way, for nothing.
    public boolean isShowing() {
        return switch (found) {
            case CacheLookup.Nothing _ -> false;
            case CacheLookup.UnderWay _ -> true;
            case CacheLookup.Here(var _, var fresh) -> fresh;
            case CacheLookup.Partly(var _, var _, var fresh) -> fresh;
        };
    }

    /// Whether the main button shows what is here, however old, for nothing.
    public boolean isFree() {
        return isShowing() || old().isPresent();
    }

    /// What is here but too old to be shown without asking.
    public Optional<CallRecord> old() {
        return switch (found) {
            case CacheLookup.Here(var call, var fresh) when !fresh -> Optional.of(call);
            case CacheLookup.Partly(var call, var _, var fresh) when !fresh -> Optional.of(call);
            case CacheLookup.Nothing _, CacheLookup.UnderWay _, CacheLookup.Here _, CacheLookup.Partly _ ->
                Optional.empty();
        };
    }

    /// What there is of a request that was paid and is not all here.
    public Optional<CacheLookup.Count> part() {
        return found instanceof CacheLookup.Partly(var _, var count, var _) ? Optional.of(count) : Optional.empty();
    }

    /// Whether the vendor asks for more than the list says, so that nothing is paid before that was accepted.
    public boolean isFrozen() {
        return hurdle instanceof Hurdle.Refused(var failure) && failure instanceof Failure.QuotedHigher;
    }

    /// Why nothing can be paid, when there is more to say than that the brief is empty.
    public Optional<Failure> refusal() {
        return hurdle instanceof Hurdle.Refused(var failure) ? Optional.of(failure) : Optional.empty();
    }

    /// What paying costs, or nothing when that is not known.
    public Money total() {
        return quote == null ? Money.ZERO : quote.total();
    }

    private static Hurdle hurdle(
            Request request, Priced price, @Nullable Balances balances, Set<Failure.Pause> pauses) {
        if (!request.isComplete()) {
            return new Hurdle.Incomplete();
        }
        if (request.trouble() != null) {
            return new Hurdle.Refused(request.trouble());
        }
        if (!request.breaches().isEmpty()) {
            return new Hurdle.Refused(new Failure.InvalidBrief(request.breaches()));
        }
        if (balances == null) {
            return new Hurdle.Loading();
        }
        var quote = price.quote();
        if (quote == null) {
            return new Hurdle.Refused(
                    new Failure.PriceUnknown(Catalogue.standard().label(request.engine())));
        }
        if (!pauses.isEmpty()) {
            return new Hurdle.Refused(new Failure.Paused(Collections.min(pauses)));
        }
        var told = price.told();
        if (told != null && told.isDearer()) {
            return new Hurdle.Refused(new Failure.QuotedHigher(Objects.requireNonNull(told.listed()), told.total()));
        }
        return balances.refusal(request.collection(), quote.total())
                .<Hurdle>map(Hurdle.Refused::new)
                .orElseGet(Hurdle.None::new);
    }
}
