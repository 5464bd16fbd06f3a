package app.maquette.studio.port;

import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import java.util.Map;

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
}
