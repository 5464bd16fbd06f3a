package app.maquette.catalogue;

import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads documents of rows into a [Catalogue]. Strict: a name that nobody knows, a name twice and a reference to
/// nothing
/// are refused.
final class CatalogueReader {
    private final Map<String, Evidence> sources = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<EngineId, Engine> engines = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Product.Old> old = new LinkedHashMap<>();
    private final Map<String, Rule.SafeSide> sides = new LinkedHashMap<>();

    private CatalogueReader() {}

    /// A document and the source of its rows that name none.
    private record Document(JsonObject json, @Nullable String by) {}

    static Catalogue read(List<byte[]> documents) {
        return new CatalogueReader().all(documents);
    }

    private Catalogue all(List<byte[]> texts) {
        List<Document> documents = new ArrayList<>();
        for (var text : texts) {
            var json = JsonObject.parse(text);
            documents.add(new Document(json, json.textOrNull("by")));
        }
        for (var document : documents) {
            document.json.each("sources", (key, row) -> put(sources, key, evidence(row)));
            document.json.words("values").forEach((name, list) -> put(values, name, List.of(list.split(" "))));
        }
        each(documents, "safe_sides", (row, key) -> put(sides, key, side(key, row)));
        var rows = new RowReader(values, sides, this::by);
        each(documents, "fields", (row, key) -> put(fields, key, rows.field(key, row)));
        each(documents, "rules", (row, key) -> put(rules, key, rows.rule(key, row)));
        each(documents, "products", (row, key) -> put(products, key, product(key, row)));
        each(documents, "engines", (row, key) -> put(engines, new EngineId(key), engine(key, row)));
        each(
                documents,
                "routes",
                (row, key) -> new RouteReader(fields, rules, products, engines).read(row, routes, by(row)));
        each(documents, "pairs", (row, key) -> pairs.add(pair(row)));
        each(documents, "old_products", (row, key) -> put(old, key, oldProduct(key, row)));
        documents.forEach(document -> document.json.end());
        engines.values().forEach(this::refers);
        return new Catalogue(
                engines,
                List.copyOf(routes),
                products,
                new Catalogue.Words(List.copyOf(pairs), old, List.copyOf(sides.values())));
    }

    private void each(List<Document> documents, String section, BiConsumer<JsonObject, String> read) {
        for (var document : documents) {
            document.json.each(section, (key, row) -> {
                row.otherwise("by", document.by);
                read.accept(row, key);
            });
        }
    }

    private static <K, V> void put(Map<K, V> all, K key, V value) {
        if (all.put(key, value) != null) {
            throw new IllegalArgumentException(key + " stands there twice");
        }
    }

    private static <K, V> V get(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + key);
        }
        return value;
    }

    private Evidence by(JsonObject row) {
        return get(sources, row.text("by"));
    }

    private static Evidence evidence(JsonObject row) {
        return new Evidence(row.oneOf("mark", Evidence.Mark.class), row.text("source"), row.date("date"));
    }

    private Rule.SafeSide side(String name, JsonObject row) {
        return new Rule.SafeSide(name, row.text("conflict"), row.text("side"), by(row));
    }

    private Engine engine(String id, JsonObject row) {
        var character = row.textOrNull("with_character");
        return new Engine(
                new EngineId(id),
                row.text("family"),
                row.text("label"),
                row.oneOf("listing", Engine.Listing.class),
                row.oneOf("use", Engine.Use.class),
                row.date("since"),
                row.flag("structured"),
                row.flag("seeded"),
                character == null ? null : new EngineId(character),
                row.texts("old_names"),
                by(row));
    }

    private void refers(Engine engine) {
        if (engine.withCharacter() != null) {
            get(engines, engine.withCharacter());
        }
    }

    private Product product(String id, JsonObject row) {
        return new Product(
                id,
                row.text("label"),
                row.oneOf("unit", Product.Unit.class),
                money(row, "micros"),
                money(row, "bound"),
                row.list(
                        "floors",
                        floor -> new Product.Floor(
                                Math.toIntExact(floor.whole("side")), Money.ofMicros(floor.whole("micros")))),
                row.flag("confirmed"),
                row.textOrNull("billing"),
                by(row));
    }

    private static @Nullable Money money(JsonObject row, String name) {
        var micros = row.wholeOrNull(name);
        if (micros != null && micros <= 0) {
            throw new IllegalArgumentException("a price is more than nothing");
        }
        return micros == null ? null : Money.ofMicros(micros);
    }

    private Pair pair(JsonObject row) {
        var draft = new EngineId(row.text("draft"));
        var last = new EngineId(row.text("final"));
        get(engines, draft);
        get(engines, last);
        return new Pair(draft, last, row.oneOf("way", Pair.Way.class), by(row));
    }

    private Product.Old oldProduct(String name, JsonObject row) {
        var product = row.textOrNull("is");
        var why = row.text("out", "");
        if ((product == null) == why.isEmpty()) {
            throw new IllegalArgumentException("is one thing or out of use");
        }
        if (product != null) {
            get(products, product);
        }
        by(row);
        return new Product.Old(name, product, why);
    }
}
