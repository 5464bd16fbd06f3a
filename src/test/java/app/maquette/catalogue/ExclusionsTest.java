package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.Size;
import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of the catalogue by which two fields exclude each other, on every route that has it.
class ExclusionsTest {
    private static final Value PICTURE = Value.of(new Value.Picture(new Size(640, 480), 9, MediaType.PNG, false));

    /// One rule of one route, broken by just what it names.
    record Broken(Route route, Rule rule, Map<String, Value> values) {
        @Override
        public String toString() {
            return route.engine().id() + " " + route.kind() + " " + rule.name();
        }
    }

    static Stream<Broken> broken() {
        return Catalogue.standard().routes().stream()
                .flatMap(route -> route.rules().stream()
                        .filter(Exclusions::excludes)
                        .flatMap(rule -> wishes(route, rule).stream().map(values -> new Broken(route, rule, values))));
    }

    /// Each way to break the rule: one field for each condition, and what is required besides.
    private static List<Map<String, Value>> wishes(Route route, Rule rule) {
        List<Map<String, Value>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (var condition : rule.when()) {
            List<Map<String, Value>> more = new ArrayList<>();
            for (var name : condition.names()) {
                var field = route.find(name);
                if (field.isPresent()) {
                    all.forEach(before -> {
                        Map<String, Value> next = new TreeMap<>(before);
                        next.put(name, value(field.get(), condition));
                        more.add(next);
                    });
                }
            }
            all = more;
        }
        all.forEach(values -> {
            values.putIfAbsent("image", PICTURE);
            if (values.containsKey("resolution_tier")) {
                // What it means when it is left out goes with 1k only.
                values.putIfAbsent("style_type", Value.of("auto"));
            }
        });
        return all;
    }

    private static Value value(Field field, Condition condition) {
        if (condition.test() == Condition.Test.IS) {
            return Value.of(condition.values().getLast());
        }
        if (condition.test() == Condition.Test.BEGINS) {
            return Value.of(condition.values().getFirst() + "}");
        }
        return switch (field.kind()) {
            case CHOICE ->
                Value.of(field.choices().stream()
                        .filter(choice -> !condition.values().contains(choice))
                        .reduce((_, last) -> last)
                        .orElseThrow());
            case TEXT -> Value.of("2048x1024");
            case TEXTS -> new Value.Texts(List.of("0123ABCD"));
            case WHOLE -> Value.of(512);
            case DECIMAL -> new Value.Decimal(BigDecimal.ONE);
            case FLAG -> Value.of(true);
            case COLOURS -> Value.of("ember");
            case PICTURES -> PICTURE;
        };
    }

    private static Set<String> free(Broken broken) {
        var free = new TreeSet<>(broken.values.keySet());
        free.removeIf(name -> name.equals("image")
                || broken.route.find(name).map(Field::required).orElse(true));
        return free;
    }

    private static boolean isBroken(Broken broken, Map<String, Value> values) {
        return Rules.isBroken(broken.rule, new Asked(broken.route, values, null));
    }

    private static List<String> others(Set<String> free, String last) {
        return free.stream().filter(name -> !name.equals(last)).toList();
    }

    /// Not where what is left out means the same as before.
    private static boolean isMended(Broken broken, List<String> without) {
        var left = new TreeMap<>(broken.values);
        left.keySet().removeAll(without);
        return !isBroken(broken, left);
    }

    private static Map<String, Value> left(Map<String, Value> values, List<Exclusions.Aside> asides) {
        Map<String, Value> left = new TreeMap<>(values);
        asides.forEach(aside -> left.remove(aside.field()));
        return left;
    }

    @Test
    void theCatalogueHasSuchRules() {
        assertThat(broken().map(one -> one.rule.name()).collect(Collectors.toSet()))
                .contains(
                        "size-or-ratio",
                        "preset-alone",
                        "preset-or-codes",
                        "v1-codes",
                        "one-style",
                        "character-style",
                        "mask-no-size",
                        "custom-or-ratio",
                        "custom-or-size",
                        "auto-exact",
                        "auto-negative",
                        "magic-version",
                        "structured-kept",
                        "weight-shape",
                        "at-1k-color_palette");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatWasSetLastStaysAndTheOtherIsPutAside(Broken broken) {
        assertThat(isBroken(broken, broken.values)).isTrue();
        var free = free(broken);
        assertThat(free).isNotEmpty();

        for (var last : free) {
            var order = new ArrayList<>(free);
            order.remove(last);
            order.add(last);
            var asides = Exclusions.of(broken.route, broken.values, free, order);

            var left = left(broken.values, asides);
            assertThat(isBroken(broken, left)).isFalse();
            assertThat(asides).isNotEmpty().allSatisfy(aside -> assertThat(free).contains(aside.field()));
            if (free.size() > 1 && isMended(broken, others(free, last))) {
                assertThat(left).containsKey(last);
                assertThat(asides).allSatisfy(aside -> assertThat(aside.by()).isNotEmpty());
            }
            // Nothing goes that need not.
            assertThat(asides).allSatisfy(aside -> {
                var back = new TreeMap<>(left);
                back.put(aside.field(), broken.values.get(aside.field()));
                assertThat(broken.route.rules().stream()
                                .filter(Exclusions::excludes)
                                .anyMatch(rule -> Rules.isBroken(rule, new Asked(broken.route, back, null))))
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void itComesBackWhenTheOtherGoes(Broken broken) {
        var free = free(broken);
        for (var aside : Exclusions.of(broken.route, broken.values, free, List.of())) {
            Map<String, Value> alone = new TreeMap<>(broken.values);
            alone.keySet().removeAll(aside.by().stream().filter(free::contains).toList());
            if (alone.size() == broken.values.size()) {
                // By the words of the request, which cannot go.
                continue;
            }

            assertThat(Exclusions.of(broken.route, alone, free, List.of()))
                    .extracting(Exclusions.Aside::field)
                    .doesNotContain(aside.field());
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whereNobodyKnowsTheFieldGoesThatTheRuleNames(Broken broken) {
        var free = free(broken);
        if (free.contains(broken.rule.field()) && isMended(broken, List.of(broken.rule.field()))) {
            assertThat(Exclusions.of(broken.route, broken.values, free, List.of()))
                    .extracting(Exclusions.Aside::field)
                    .contains(broken.rule.field());
        }
    }
}
