package app.maquette.simulator.route;

import app.maquette.simulator.contract.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the later routes take and cost, read from the table that was typed from the vendor's documents.
record Menu(Map<String, Route> routes, JsonNode sheet) {
    static final Menu CARD = read();

    private static Menu read() {
        try (InputStream in = Menu.class.getResourceAsStream("routes.json")) {
            if (in == null) {
                throw new IllegalStateException("the table of the routes is missing");
            }
            JsonNode sheet = JsonTree.read(in.readAllBytes());
            Map<String, Route> routes = new LinkedHashMap<>();
            sheet.required("routes")
                    .properties()
                    .forEach(row -> routes.put(row.getKey(), route(sheet, row.getKey(), row.getValue())));
            return new Menu(routes, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of the routes", e);
        }
    }

    private static Route route(JsonNode sheet, String path, JsonNode row) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String text : spelled(sheet, row.required("fields"))) {
            Field field = field(sheet, text);
            fields.put(field.name(), field);
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonNode text : row.path("rules")) {
            List<String> words = spelled(sheet, text);
            rules.add(new Rule(words.getFirst(), words.subList(1, words.size())));
        }
        return new Route(path, fields, rules, Pricing.of(row.required("price")), row);
    }

    /// The words of a text or of its lines, with the members of each `@group` in its place.
    private static List<String> spelled(JsonNode sheet, JsonNode text) {
        List<String> words = new ArrayList<>();
        for (JsonNode line : text.isArray() ? text : JsonTree.array().add(text)) {
            for (String word : line.asString().split(" ", -1)) {
                if (word.startsWith("@")) {
                    words.addAll(spelled(sheet, sheet.required("groups").required(word.substring(1))));
                } else {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /// `name`, `name!` for one that is required, `name:definition` for one that is defined under another name.
    private static Field field(JsonNode sheet, String text) {
        boolean required = text.endsWith("!");
        String[] parts = (required ? text.substring(0, text.length() - 1) : text).split(":", -1);
        JsonNode defined = sheet.required("fields").required(parts[parts.length - 1]);
        Set<String> values = new LinkedHashSet<>();
        for (String group : defined.path("of").asString("").split(" ", -1)) {
            values.addAll(values(sheet, group));
        }
        return new Field(
                parts[0],
                Field.Type.valueOf(defined.required("type").asString().toUpperCase(Locale.ROOT)),
                new Field.Limits(
                        defined.path("least").asLong(0),
                        defined.path("most").asLong(Integer.MAX_VALUE),
                        defined.path("bytes").asLong(0),
                        pattern(defined),
                        !defined.path("type").asString().equals("flag")
                                || defined.path("nullable").asBoolean(false)),
                values,
                required);
    }

    private static @Nullable Pattern pattern(JsonNode defined) {
        return defined.has("pattern")
                ? Pattern.compile(defined.required("pattern").asString())
                : null;
    }

    /// The values of a list, in capitals if its name says so.
    private static List<String> values(JsonNode sheet, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        boolean capitals = name.endsWith("^");
        List<String> values = new ArrayList<>();
        for (JsonNode line :
                sheet.required("values").required(capitals ? name.substring(0, name.length() - 1) : name)) {
            String text = line.asString();
            values.addAll(Arrays.asList((capitals ? text.toUpperCase(Locale.ROOT) : text).split(" ", -1)));
        }
        return values;
    }

    /// A list of the table by its name.
    List<String> values(String name) {
        return values(sheet, name);
    }
}
