package app.maquette.ui.kit.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Quote;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.model.CallRecord;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a spending button does now: what it would cost, what is already here, and what stands in the way of paying.
///
/// @param quote null when the price is not known
/// @param leftAfter what the caps still allow after paying, never below zero
public record PurchaseState(@Nullable Quote quote, CacheLookup found, Hurdle hurdle, Money leftAfter) {
    /// Nothing is known yet, so nothing is offered.
    public static final PurchaseState UNKNOWN =
            new PurchaseState(null, new CacheLookup.Nothing(), new Hurdle.Loading(), Money.ZERO);

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
    public record Request(boolean isComplete, List<Breach> breaches, EngineId engine, String collection) {
        public Request {
            breaches = List.copyOf(breaches);
        }
    }

    public static PurchaseState of(
            Request request,
            Optional<Quote> quote,
            CacheLookup found,
            @Nullable Balances balances,
            Set<Failure.Pause> pauses) {
        var hurdle = hurdle(request, quote, balances, pauses);
        var left = balances == null ? Money.ZERO : balances.leftFor(request.collection());
        var after =
                quote.map(known -> left.minus(known.total()).max(Money.ZERO)).orElse(left);
        return new PurchaseState(quote.orElse(null), found, hurdle, after);
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

    /// Why nothing can be paid, when there is more to say than that the brief is empty.
    public Optional<Failure> refusal() {
        return hurdle instanceof Hurdle.Refused(var failure) ? Optional.of(failure) : Optional.empty();
    }

    /// What paying costs, or nothing when that is not known.
    public Money total() {
        return quote == null ? Money.ZERO : quote.total();
    }

    private static Hurdle hurdle(
            Request request, Optional<Quote> quote, @Nullable Balances balances, Set<Failure.Pause> pauses) {
        if (!request.isComplete()) {
            return new Hurdle.Incomplete();
        }
        if (!request.breaches().isEmpty()) {
            return new Hurdle.Refused(new Failure.InvalidBrief(request.breaches()));
        }
        if (balances == null) {
            return new Hurdle.Loading();
        }
        if (quote.isEmpty()) {
            return new Hurdle.Refused(
                    new Failure.PriceUnknown(Catalogue.standard().label(request.engine())));
        }
        if (!pauses.isEmpty()) {
            return new Hurdle.Refused(new Failure.Paused(Collections.min(pauses)));
        }
        return balances.refusal(request.collection(), quote.get().total())
                .<Hurdle>map(Hurdle.Refused::new)
                .orElseGet(Hurdle.None::new);
    }
}
