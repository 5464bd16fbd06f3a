package app.maquette.catalogue;

import app.maquette.catalogue.Route.PriceChoice;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the row of a route into one [Route] for each engine that takes it.
final class RouteReader {
    private static final String ENGINE = "{engine}";
    private final Map<String, Field> fields;
    private final Map<String, Rule> rules;
    private final Map<String, Product> products;
    private final Map<EngineId, Engine> engines;

    RouteReader(
            Map<String, Field> fields,
            Map<String, Rule> rules,
            Map<String, Product> products,
            Map<EngineId, Engine> engines) {
        this.fields = fields;
        this.rules = rules;
        this.products = products;
        this.engines = engines;
    }

    void read(JsonObject row, List<Route> routes, Evidence evidence) {
        var kind = row.oneOf("operation", OperationKind.class);
        var wire = new Route.Wire(
                row.oneOf("api", Route.Api.class),
                row.text("method", "POST"),
                row.text("path"),
                row.oneOf("body", Route.Body.class),
                row.oneOf("mode", Route.Mode.class));
        boolean quotable = row.flag("quotable");
        var result = JsonObject.constant(row.text("result", "pictures"), Route.Result.class);
        var taken = list(row, "fields", fields);
        var checked = list(row, "rules", rules);
        var fixed = row.words("send");
        var prices = prices(row);
        var notes = row.texts("notes");
        refuseTwice(taken);
        row.each("engines", (id, own) -> {
            Map<String, String> sent = new LinkedHashMap<>(fixed);
            sent.putAll(own.words("send"));
            var dear = own.has("price") || own.has("prices") ? prices(own) : prices;
            routes.add(new Route(
                    get(engines, new EngineId(id)),
                    kind,
                    wire,
                    quotable,
                    result,
                    taken,
                    checked,
                    sent,
                    dear.stream().map(price -> named(price, id)).toList(),
                    notes,
                    evidence));
        });
    }

    private static void refuseTwice(List<Field> taken) {
        var names = new HashSet<String>();
        for (var field : taken) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException(field.name() + " stands there twice");
            }
        }
    }

    private static List<PriceChoice> prices(JsonObject row) {
        List<PriceChoice> prices = new ArrayList<>(row.list("prices", RouteReader::price));
        if (row.has("price")) {
            prices.add(new PriceChoice(List.of(), row.text("price")));
        }
        return prices;
    }

    private static PriceChoice price(JsonObject row) {
        return new PriceChoice(row.texts("when").stream().map(Condition::parse).toList(), row.text("product"));
    }

    private PriceChoice named(PriceChoice price, String engine) {
        var product = price.product().replace(ENGINE, engine);
        get(products, product);
        return new PriceChoice(price.when(), product);
    }

    private static <V> List<V> list(JsonObject row, String name, Map<String, V> all) {
        return row.has(name)
                ? Stream.of(row.text(name).split(" ")).map(key -> get(all, key)).toList()
                : List.of();
    }

    private static <K, V> V get(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + key);
        }
        return value;
    }
}
