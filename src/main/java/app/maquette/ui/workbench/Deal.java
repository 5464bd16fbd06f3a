package app.maquette.ui.workbench;

import app.maquette.domain.CapScope;
import app.maquette.domain.Model;
import app.maquette.domain.Money;
import app.maquette.domain.Quote;
import app.maquette.domain.RequestRules.Breach;
import app.maquette.studio.CallRecord;
import app.maquette.studio.Failure;
import app.maquette.studio.Offer;
import app.maquette.studio.ledger.Balances;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a spending button does now: what it would cost, what is already here, and what stands in the way of paying.
///
/// @param quote null when the price is not known
/// @param leftAfter what the caps still allow after paying, never below zero
record Deal(@Nullable Quote quote, Offer found, Hurdle hurdle, Money leftAfter) {
    /// Nothing is known yet, so nothing is offered.
    static final Deal UNKNOWN = new Deal(null, new Offer.Nothing(), new Hurdle.Loading(), Money.ZERO);

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
    record Request(boolean isComplete, List<Breach> breaches, Model model, String collection) {
        Request {
            breaches = List.copyOf(breaches);
        }
    }

    static Deal of(
            Request request,
            Optional<Quote> quote,
            Offer found,
            @Nullable Balances balances,
            Set<Failure.Pause> pauses) {
        var hurdle = hurdle(request, quote, balances, pauses);
        var left = balances == null ? Money.ZERO : balances.leftFor(request.collection());
        var after =
                quote.map(known -> left.minus(known.total()).max(Money.ZERO)).orElse(left);
        return new Deal(quote.orElse(null), found, hurdle, after);
    }

    boolean canPay() {
        return hurdle instanceof Hurdle.None;
    }

    /// Whether the main button shows what is here or under way, for nothing.
    boolean isShowing() {
        return switch (found) {
            case Offer.Nothing _ -> false;
            case Offer.UnderWay _ -> true;
            case Offer.Here(var _, var fresh) -> fresh;
            case Offer.Partly(var _, var _, var fresh) -> fresh;
        };
    }

    /// What is here but too old to be shown without asking.
    Optional<CallRecord> old() {
        return switch (found) {
            case Offer.Here(var call, var fresh) when !fresh -> Optional.of(call);
            case Offer.Partly(var call, var _, var fresh) when !fresh -> Optional.of(call);
            case Offer.Nothing _, Offer.UnderWay _, Offer.Here _, Offer.Partly _ -> Optional.empty();
        };
    }

    /// What there is of a request that was paid and is not all here.
    Optional<Offer.Count> part() {
        return found instanceof Offer.Partly(var _, var count, var _) ? Optional.of(count) : Optional.empty();
    }

    /// Why nothing can be paid, when there is more to say than that the brief is empty.
    Optional<Failure> refusal() {
        return hurdle instanceof Hurdle.Refused(var failure) ? Optional.of(failure) : Optional.empty();
    }

    /// What paying costs, or nothing when that is not known.
    Money total() {
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
            return new Hurdle.Refused(new Failure.PriceUnknown(request.model().label()));
        }
        if (!pauses.isEmpty()) {
            return new Hurdle.Refused(new Failure.Paused(Collections.min(pauses)));
        }
        return overCap(request.collection(), quote.get().total(), balances);
    }

    private static Hurdle overCap(String collection, Money asked, Balances balances) {
        var day = new CapScope.OneDay(balances.day());
        var month = new CapScope.EveryMonth();
        var own = new CapScope.OneCollection(collection);
        var used = balances.collections().get(collection);
        return over(day, asked, balances.dayCap(), balances.today().sum())
                .or(() ->
                        over(month, asked, balances.monthCap(), balances.month().sum()))
                .or(() -> over(
                        own, asked, balances.collectionCaps().get(collection), used == null ? Money.ZERO : used.sum()))
                .orElseGet(Hurdle.None::new);
    }

    private static Optional<Hurdle> over(CapScope scope, Money asked, @Nullable Money cap, Money used) {
        if (cap == null || !asked.isMoreThan(cap.minus(used))) {
            return Optional.empty();
        }
        var left = cap.minus(used).max(Money.ZERO);
        return Optional.of(new Hurdle.Refused(new Failure.OverBudget(scope, asked, left, cap)));
    }
}
