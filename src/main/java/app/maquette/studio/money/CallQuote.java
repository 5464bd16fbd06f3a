package app.maquette.studio.money;

import app.maquette.catalogue.Evidence;
import app.maquette.catalogue.ListPrice;
import app.maquette.catalogue.Product;
import app.maquette.domain.Money;
import app.maquette.domain.request.Quote;
import app.maquette.studio.port.DryRun;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a call costs, who says so and when.
///
/// @param product the catalogue's name of what is bought
/// @param quantity of the unit
/// @param each price of one, rounded up to the micro-dollar where the vendor told the whole only
/// @param upperBound the most that is paid: what a button shows and the ledger reserves
public record CallQuote(
        String product,
        Product.Unit unit,
        long quantity,
        Money each,
        Money total,
        Money upperBound,
        Source source,
        Instant at) {
    public CallQuote {
        if (quantity < 1 || total.isNegative() || total.isMoreThan(upperBound)) {
            throw new IllegalArgumentException("not a quote");
        }
    }

    /// Who says so.
    public sealed interface Source {
        /// The price list that came with the program.
        record Listed(Evidence evidence) implements Source {}

        /// The user, from an instant on.
        record Own(Instant from, String said) implements Source {}

        /// The vendor, asked for this very call under its own name of the product.
        record Told(String product, boolean exact) implements Source {}

        /// With its date, as it stands in quotes and in the ledger.
        default String origin() {
            return switch (this) {
                case Listed(var evidence) -> evidence.source() + ", " + evidence.date();
                case Own(var from, var said) ->
                    "own price from " + LocalDate.ofInstant(from, ZoneOffset.UTC) + (said.isBlank() ? "" : ": " + said);
                case Told _ -> "the vendor's quote";
            };
        }
    }

    static CallQuote of(ListPrice price, Source source, Instant at) {
        return new CallQuote(
                price.product().id(),
                price.product().unit(),
                price.quantity(),
                price.each(),
                price.total(),
                price.upperBound(),
                source,
                at);
    }

    /// What the vendor told of a call of which no list knows the price.
    public static CallQuote of(Product product, DryRun.Priced told, Instant at) {
        return new CallQuote(
                product.id(),
                product.unit(),
                told.quantity(),
                each(told.total(), told.quantity()),
                told.total(),
                told.upperBound(),
                new Source.Told(told.product(), told.exact()),
                at);
    }

    /// The same call by the vendor's word. What is reserved is the higher of both: a quote that is too low costs no
    /// cap.
    public CallQuote told(DryRun.Priced told, Instant at) {
        return new CallQuote(
                product,
                unit,
                quantity,
                each(told.total(), quantity),
                told.total(),
                upperBound.max(told.upperBound()),
                new Source.Told(told.product(), told.exact()),
                at);
    }

    /// As it is reserved and journaled. One costs what its part of the whole is at most, up to the micro-dollar.
    Quote asQuote() {
        return new Quote(product, Math.toIntExact(quantity), each(upperBound, quantity), upperBound, source.origin());
    }

    /// Whether the vendor bills more than is reserved: then it counts in full, and drafting pauses until it was seen.
    public boolean isPassedBy(Money bill) {
        return bill.isMoreThan(upperBound);
    }

    static Money each(Money total, long quantity) {
        return Money.ofMicros(Math.ceilDiv(total.micros(), quantity));
    }
}
