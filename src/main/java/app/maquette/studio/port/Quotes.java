package app.maquette.studio.port;

import app.maquette.domain.Money;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prices as they are now.
@FunctionalInterface
public interface Quotes {
    /// StudioException with PriceUnknown when there is none; never a guess.
    ///
    /// @param pictures what is known of the pictures sent along, by their part in the request
    Quote quote(Order order, Map<String, Value> pictures);

    /// The same as they are now, to be asked at any time without waiting.
    default Quotes asOfNow() {
        return this;
    }

    /// What the vendor itself said of the call, where it says something else than the list; it is in the quote already.
    default Optional<Told> told(Order order, Map<String, Value> pictures) {
        return Optional.empty();
    }

    /// The vendor may be asked for the price of this, for nothing and without waiting.
    default void want(Order order, Map<String, Value> pictures) {}

    /// `heard` runs after each answer of the vendor, on whatever thread.
    default void onTold(Runnable heard) {}

    /// The vendor's word beside the list's.
    ///
    /// @param listed by the list with the user's prices over it; null where it knows none
    /// @param total what the vendor asks for the whole call at most
    /// @param product the catalogue's name of what is bought
    /// @param each what one costs by the vendor's word
    record Told(@Nullable Money listed, Money total, String product, Money each) {
        /// Whether more is asked than anybody was shown.
        public boolean isDearer() {
            return listed != null && total.isMoreThan(listed);
        }
    }
}
