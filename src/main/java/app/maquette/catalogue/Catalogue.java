package app.maquette.catalogue;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything the vendor sells, as far as the program knows. Immutable; read once, when it is first asked for.
public final class Catalogue {
    private static final List<String> FILES =
            List.of("sources", "values", "fields", "rules", "products", "engines", "routes", "pairs", "sides");
    private static final Value DRAFT = Value.of(new Value.Picture(new Size(1024, 1024), 1, MediaType.PNG, false));
    private final Map<EngineId, Engine> engines;
    private final List<Route> routes;
    private final Map<String, Product> products;
    private final Words words;

    /// The rows beside engines, routes and products.
    record Words(List<Pair> pairs, Map<String, Product.Old> oldProducts, List<Rule.SafeSide> safeSides) {}

    Catalogue(Map<EngineId, Engine> engines, List<Route> routes, Map<String, Product> products, Words words) {
        this.engines = engines;
        this.routes = routes;
        this.products = products;
        this.words = words;
    }

    /// The catalogue that came with the program.
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    private static final class Standard {
        private static final Catalogue CATALOGUE = with(List.of());
    }

    /// The catalogue that came with the program and further rows. IllegalArgumentException names the row that is wrong
    /// or refers to what is not there.
    public static Catalogue with(List<byte[]> more) {
        List<byte[]> documents = new ArrayList<>();
        FILES.forEach(file -> documents.add(read(file)));
        documents.addAll(more);
        return CatalogueReader.read(documents);
    }

    private static byte[] read(String file) {
        try (var in = Catalogue.class.getResourceAsStream(file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the catalogue lacks " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue", e);
        }
    }

    public List<Engine> engines() {
        return List.copyOf(engines.values());
    }

    public Optional<Engine> find(EngineId id) {
        return Optional.ofNullable(engines.get(id));
    }

    /// By an id, or by a wire name of old: `V_2_TURBO`.
    public Optional<Engine> named(String name) {
        return find(new EngineId(name))
                .or(() -> engines.values().stream()
                        .filter(engine -> engine.oldNames().contains(name))
                        .findFirst());
    }

    /// What people call it; its id where the catalogue does not know it.
    public String label(EngineId id) {
        return find(id).map(Engine::label).orElse(id.value());
    }

    /// What reports call it: its first name of old, else its id.
    public String reportName(EngineId id) {
        return find(id).flatMap(engine -> engine.oldNames().stream().findFirst())
                .orElse(id.value());
    }

    /// Whether the engine can be told this when it does that, by the way that is taken first.
    public boolean takes(EngineId engine, OperationKind kind, String field) {
        return route(engine, kind).flatMap(route -> route.find(field)).isPresent();
    }

    /// Whether it can be told just this. What is chosen must be among the engine's choices, or it is another engine's.
    public boolean takes(EngineId engine, OperationKind kind, String field, Value value) {
        return route(engine, kind)
                .flatMap(route -> route.find(field))
                .filter(found -> found.kind() != Field.Kind.CHOICE
                        || FieldCheck.of(found, value).isEmpty())
                .isPresent();
    }

    public List<Route> routes() {
        return routes;
    }

    /// Every way to buy it, the one to take first.
    public List<Route> routes(EngineId engine, OperationKind kind) {
        return routes.stream()
                .filter(route -> route.engine().id().equals(engine) && route.kind() == kind)
                .toList();
    }

    public Optional<Route> route(EngineId engine, OperationKind kind) {
        return routes(engine, kind).stream().findFirst();
    }

    public Optional<Route> route(EngineId engine, OperationKind kind, Route.Api api) {
        return routes(engine, kind).stream()
                .filter(route -> route.wire().api() == api)
                .findFirst();
    }

    /// The values that tell one request from another, whatever its route: not those at the default of the first route
    /// that takes them, not those that only say how the request is sent or filed.
    public Map<String, Value> telling(EngineId engine, OperationKind kind, Map<String, Value> values) {
        Map<String, Value> all = new TreeMap<>(values);
        Set<String> judged = new HashSet<>();
        for (var route : routes(engine, kind)) {
            for (var field : route.fields()) {
                var value = all.get(field.name());
                boolean isDefault =
                        value != null && (value.isEmpty() || value.equals(field.preset())) && judged.add(field.name());
                if (field.filing() || isDefault) {
                    all.remove(field.name());
                }
                judged.add(field.name());
            }
        }
        return all;
    }

    /// All broken rules of the first route; that the engine does not do this at all is one of them.
    public List<Breach> check(EngineId engine, OperationKind kind, Map<String, Value> values) {
        return route(engine, kind)
                .map(route -> Rules.check(route, values))
                .orElseGet(() -> List.of(new Breach("operation", "is not done by " + engine)));
    }

    /// The size of one output as far as the values say it; empty where the engine decides.
    public Optional<Size> output(EngineId engine, OperationKind kind, Map<String, Value> values) {
        return route(engine, kind).flatMap(route -> Pricing.output(route, values));
    }

    public List<Product> products() {
        return List.copyOf(products.values());
    }

    public Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /// Whether any route sells it.
    public boolean isBought(Product product) {
        return routes.stream()
                .flatMap(route -> route.prices().stream())
                .anyMatch(price -> price.product().equals(product.id()));
    }

    /// What a call costs by the list, own prices over it by product; empty when that is not known.
    ///
    /// @param output the size of one output where the caller knows it; what the values say comes first
    public Optional<ListPrice> price(
            Route route, Map<String, Value> values, @Nullable Size output, Map<String, Money> own) {
        var size = Pricing.output(route, values).orElse(output);
        return Pricing.product(new Asked(route, values, size))
                .map(products::get)
                .flatMap(product -> Pricing.of(product, new Asked(route, values, size), own.get(product.id())));
    }

    /// The product that a call is charged as, be its price known or not.
    public Optional<Product> product(Route route, Map<String, Value> values, @Nullable Size output) {
        var size = Pricing.output(route, values).orElse(output);
        return Pricing.product(new Asked(route, values, size)).map(products::get);
    }

    /// A name under which own prices of older journals are kept.
    public Optional<Product.Old> oldProduct(String name) {
        return Optional.ofNullable(words.oldProducts.get(name));
    }

    /// All names under which own prices of older journals may be kept.
    public List<Product.Old> oldProducts() {
        return List.copyOf(words.oldProducts.values());
    }

    /// The pairs on offer, the default first.
    public List<Pair> pairs() {
        return words.pairs;
    }

    /// How a draft of one engine is finalized on another, any pair of the user's own included; empty when it cannot be.
    public Optional<Pair.Way> way(EngineId draft, EngineId last) {
        var from = find(draft);
        var to = find(last);
        var target = route(last, OperationKind.GENERATE);
        if (from.isEmpty() || to.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        boolean sameFamily = from.get().family().equals(to.get().family());
        boolean repeats = to.get().seeded()
                && Stream.of("seed", "prompt")
                        .allMatch(name -> target.get().find(name).isPresent());
        if (sameFamily && repeats) {
            return Optional.of(Pair.Way.SAME_SEED);
        }
        if (route(last, OperationKind.REMIX).isPresent()) {
            return Optional.of(Pair.Way.REMIX);
        }
        return target.get().find("images").map(_ -> Pair.Way.FROM_DRAFT);
    }

    /// What a pair of engines costs by the list when drafts are finalized that way; empty when a price is not known.
    public Optional<Pair.Economics> economics(EngineId draft, EngineId last, Pair.Way way) {
        var cheap = each(draft, OperationKind.GENERATE, Map.of());
        var dear = each(last, OperationKind.GENERATE, Map.of());
        var finalized = switch (way) {
            case SAME_SEED -> dear;
            case REMIX -> each(last, OperationKind.REMIX, Map.of());
            case FROM_DRAFT -> each(last, OperationKind.GENERATE, Map.of("images", DRAFT));
        };
        return cheap.isEmpty() || dear.isEmpty() || finalized.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair.Economics(cheap.get(), dear.get(), finalized.get()));
    }

    private Optional<Money> each(EngineId engine, OperationKind kind, Map<String, Value> values) {
        return route(engine, kind)
                .flatMap(route -> price(route, values, null, Map.of()))
                .map(ListPrice::total);
    }

    /// Where the papers disagree, and the side taken.
    public List<Rule.SafeSide> safeSides() {
        return words.safeSides;
    }
}
