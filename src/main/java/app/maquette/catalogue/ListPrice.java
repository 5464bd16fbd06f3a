package app.maquette.catalogue;

import app.maquette.domain.Money;
import app.maquette.domain.Size;
import org.jspecify.annotations.Nullable;

/// What a call costs by the list.
///
/// @param quantity outputs, inputs or runs
/// @param pixels of one output; null where the price does not depend on it
/// @param total what the list says
/// @param upperBound the most that it may be, never below the total
public record ListPrice(
        Product product, long quantity, @Nullable Size pixels, Money each, Money total, Money upperBound) {
    private static final long MEGAPIXEL = 1_000_000;

    static ListPrice of(Product product, long quantity, @Nullable Size output, Money each) {
        var one = product.unit() == Product.Unit.OUTPUT_MEGAPIXEL && output != null ? byPixels(each, output) : each;
        var most = product.bound() == null ? one : one.max(product.bound());
        if (output != null) {
            for (var floor : product.floors()) {
                if (output.longer() <= floor.side()) {
                    most = most.max(floor.least());
                    break;
                }
            }
        }
        return new ListPrice(product, quantity, output, each, one.times(quantity), most.times(quantity));
    }

    /// The same at a price of the user's own.
    public ListPrice at(Money own) {
        return of(product, quantity, pixels, own);
    }

    // Up to the micro-dollar, as the vendor's quotes show.
    private static Money byPixels(Money each, Size output) {
        return Money.ofMicros(Math.ceilDiv(Math.multiplyExact(each.micros(), output.pixels()), MEGAPIXEL));
    }
}
