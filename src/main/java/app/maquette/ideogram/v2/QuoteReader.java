package app.maquette.ideogram.v2;

import app.maquette.domain.Clip;
import app.maquette.domain.Money;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.studio.port.DryRun;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the vendor's price of a call.
final class QuoteReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NAME = 120;
    /// An honest quote has some hundred bytes.
    private static final int MAX_BYTES = 64 * 1024;

    private QuoteReader() {}

    static DryRun read(byte[] body, ApiKey key) {
        if (body.length > MAX_BYTES) {
            return unreadable();
        }
        try {
            return read(JSON.readTree(body), key);
        } catch (JacksonException _) {
            return unreadable();
        }
    }

    private static DryRun read(JsonNode quote, ApiKey key) {
        if (quote.has("generation_id") || quote.has("data")) {
            return new DryRun.Unpriced("The vendor made pictures instead of naming a price. Look at its bill.");
        }
        var total = amount(quote, "usd_micros");
        var quantity = amount(quote, "quantity");
        var bound = amount(quote, "upper_bound_usd_micros");
        boolean exact = text(quote, "qualifier").equals("exact");
        boolean isQuote = text(quote, "object").equals("price_quote");
        boolean isBounded =
                exact || (bound.isPresent() && text(quote, "qualifier").equals("estimate"));
        if (!isQuote || total.isEmpty() || quantity.orElse(0) < 1 || !isBounded) {
            return unreadable();
        }
        var price = Money.ofMicros(total.getAsLong());
        return new DryRun.Priced(
                key.scrubber().scrub(Clip.to(text(quote, "billing_identifier"), LONGEST_NAME)),
                quantity.getAsLong(),
                price,
                price.max(Money.ofMicros(bound.orElse(0))),
                exact);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asStringOpt().orElse("");
    }

    /// A whole number from 0 on.
    private static OptionalLong amount(JsonNode node, String name) {
        var value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0
                ? OptionalLong.of(value.asLong())
                : OptionalLong.empty();
    }

    private static DryRun unreadable() {
        return new DryRun.Unpriced("The vendor's price cannot be read.");
    }
}
