package app.maquette.studio.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Product;
import app.maquette.catalogue.Route;
import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Quotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The price of a call as a function of what is bought: engine, operation, settings, output pixels, pictures sent
/// along. By the catalogue's list, with the user's prices over it. Immutable. What is not known is empty, never
/// guessed.
public final class CallPricing {
    private final Catalogue catalogue;
    private final PriceList own;
    private final List<Entry.Price> outOfUse;

    /// What is bought.
    ///
    /// @param output the size of one output where it is known and no value says it
    public record Purchase(
            Route route,
            Map<String, Value> values,
            @Nullable Size output) {
        public Purchase {
            values = Map.copyOf(values);
        }
    }

    private CallPricing(Catalogue catalogue, PriceList own, List<Entry.Price> outOfUse) {
        this.catalogue = catalogue;
        this.own = own;
        this.outOfUse = List.copyOf(outOfUse);
    }

    /// With the user's prices as they were journaled, also those kept under a product's name of old.
    public static CallPricing of(Catalogue catalogue, List<Entry.Price> overrides) {
        List<Entry.Price> named = new ArrayList<>();
        List<Entry.Price> outOfUse = new ArrayList<>();
        for (var price : overrides) {
            product(catalogue, price.product())
                    .ifPresentOrElse(
                            product -> named.add(
                                    new Entry.Price(price.at(), product, price.each(), price.from(), price.source())),
                            () -> outOfUse.add(price));
        }
        return new CallPricing(catalogue, PriceList.own(named), outOfUse);
    }

    /// Today's name; empty for one that is out of use or that nobody knows.
    private static Optional<String> product(Catalogue catalogue, String name) {
        var old = catalogue.oldProduct(name);
        return old.isPresent()
                ? old.flatMap(one -> Optional.ofNullable(one.product()))
                : catalogue
                        .product(name)
                        // The screen writes names in capitals.
                        .or(() -> catalogue.product(name.toLowerCase(Locale.ROOT)))
                        .map(Product::id);
    }

    /// The user's prices that are kept and shown but apply to nothing any more.
    public List<Entry.Price> outOfUse() {
        return outOfUse;
    }

    /// What the order costs at most. StudioException with PriceUnknown.
    ///
    /// @param pictures what is known of the pictures sent along, by their part
    public Quote quote(Order order, Map<String, Value> pictures, Instant at) {
        return listed(order, pictures, at).orElseThrow(() -> unknown(order)).asQuote();
    }

    /// The same where the vendor has named a price: the higher of both, or its word where no list knows one.
    Quote quote(Order order, Map<String, Value> pictures, DryRun.Priced told, Instant at) {
        return listed(order, pictures, at)
                .map(list -> told.upperBound().isMoreThan(list.upperBound()) ? list.told(told, at) : list)
                .or(() -> bought(order, pictures)
                        // A price of nothing would reserve nothing.
                        .filter(_ -> told.upperBound().isMoreThan(Money.ZERO))
                        .map(product -> CallQuote.of(product, told, at)))
                .orElseThrow(() -> unknown(order))
                .asQuote();
    }

    /// What the vendor says beside the list; empty where both say the same.
    Optional<Quotes.Told> told(Order order, Map<String, Value> pictures, DryRun.Priced told, Instant at) {
        var list = listed(order, pictures, at);
        var most = told.upperBound();
        if (list.isPresent() && list.get().upperBound().equals(most)) {
            return Optional.empty();
        }
        long quantity = list.map(CallQuote::quantity).orElse(told.quantity());
        var each = CallQuote.each(most, quantity);
        return bought(order, pictures)
                .map(product ->
                        new Quotes.Told(list.map(CallQuote::upperBound).orElse(null), most, named(product), each));
    }

    /// The name that own prices of a product have in journals.
    private String named(Product product) {
        return catalogue.oldProducts().stream()
                .filter(old -> product.id().equals(old.product()))
                .map(Product.Old::name)
                .findFirst()
                .orElse(product.id());
    }

    private Optional<CallQuote> listed(Order order, Map<String, Value> pictures, Instant at) {
        return quote(order.engine(), order.operation().kind(), all(order, pictures), null, at);
    }

    private Optional<Product> bought(Order order, Map<String, Value> pictures) {
        return catalogue
                .route(order.engine(), order.operation().kind())
                .flatMap(route -> product(new Purchase(route, all(order, pictures), null)));
    }

    private static Map<String, Value> all(Order order, Map<String, Value> pictures) {
        Map<String, Value> values = new TreeMap<>(order.values());
        values.putAll(pictures);
        return values;
    }

    private StudioException unknown(Order order) {
        return new StudioException(new Failure.PriceUnknown(catalogue.label(order.engine())));
    }

    /// What a plain picture of the engine costs.
    public Optional<Money> each(EngineId engine, Instant at) {
        return quote(engine, OperationKind.GENERATE, Map.of(), null, at).map(CallQuote::upperBound);
    }

    /// By the way to buy it that is taken first.
    public Optional<CallQuote> quote(
            EngineId engine, OperationKind kind, Map<String, Value> values, @Nullable Size output, Instant at) {
        return catalogue.route(engine, kind).flatMap(route -> quote(new Purchase(route, values, output), at));
    }

    public Optional<CallQuote> quote(Purchase purchase, Instant at) {
        return product(purchase).flatMap(product -> quote(purchase, product, at));
    }

    /// What the purchase is charged as, be its price known or not.
    public Optional<Product> product(Purchase purchase) {
        return catalogue.product(purchase.route, purchase.values, purchase.output);
    }

    private Optional<CallQuote> quote(Purchase purchase, Product product, Instant at) {
        var override = own.override(product.id(), at);
        var each = override == null ? null : override.each();
        if (override == null || each == null) {
            return price(purchase, Map.of(), new CallQuote.Source.Listed(product.evidence()), at);
        }
        var source = new CallQuote.Source.Own(override.from(), override.source());
        // A price of nothing would reserve nothing.
        return each.isNegative() || each.isZero()
                ? Optional.empty()
                : price(purchase, Map.of(product.id(), each), source, at);
    }

    private Optional<CallQuote> price(Purchase purchase, Map<String, Money> each, CallQuote.Source source, Instant at) {
        return catalogue
                .price(purchase.route, purchase.values, purchase.output, each)
                .map(price -> CallQuote.of(price, source, at));
    }
}
