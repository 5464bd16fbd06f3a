package app.maquette.ui.kit.money;

import app.maquette.domain.request.Quote;
import app.maquette.studio.port.Quotes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What something costs, and what the vendor says of that where it says something else than the list.
///
/// @param quote the higher of both; null when neither is known
public record Priced(@Nullable Quote quote, Quotes.@Nullable Told told) {
    /// By the list alone.
    public static Priced of(Optional<Quote> quote) {
        return new Priced(quote.orElse(null), null);
    }

    /// Whether the vendor asks for more than the list says: then nothing is bought before that was accepted.
    public boolean isDearer() {
        return told != null && told.isDearer();
    }
}
