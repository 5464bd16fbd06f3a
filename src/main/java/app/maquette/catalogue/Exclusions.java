package app.maquette.catalogue;

import app.maquette.domain.request.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a request has to leave out since a route takes no two of its fields together. What was set last stays; where
/// nobody knows, the field that the rule names goes.
public final class Exclusions {
    private final Route route;
    private final Set<String> free;
    private final List<String> latest;
    private final Map<String, Value> rest;
    private final List<Aside> asides = new ArrayList<>();

    /// A field that is left out while others say something.
    public record Aside(String field, List<String> by) {
        public Aside {
            by = List.copyOf(by);
        }
    }

    /// Fields of one condition, without which it does not hold.
    private record Side(List<String> fields, List<String> others) {}

    private Exclusions(Route route, Map<String, Value> values, Set<String> free, List<String> latest) {
        this.route = route;
        this.free = free;
        this.latest = latest;
        this.rest = new TreeMap<>(values);
    }

    /// What has to be left out.
    ///
    /// @param free those that may be left out
    /// @param latest in the order in which they were set; what is not among them is older
    public static List<Aside> of(Route route, Map<String, Value> values, Set<String> free, List<String> latest) {
        return new Exclusions(route, values, free, latest).sorted(values);
    }

    private List<Aside> sorted(Map<String, Value> values) {
        for (var side = next(); side.isPresent(); side = next()) {
            var found = side.get();
            found.fields.forEach(field -> {
                rest.remove(field);
                asides.add(new Aside(field, found.others));
            });
        }
        // What excluded one may have gone after it.
        for (var aside : List.copyOf(asides).reversed()) {
            rest.put(aside.field, values.get(aside.field));
            if (next().isEmpty()) {
                asides.remove(aside);
            } else {
                rest.remove(aside.field);
            }
        }
        return List.copyOf(asides);
    }

    /// Of the first rule that does not hold.
    private Optional<Side> next() {
        return route.rules().stream()
                .filter(Exclusions::excludes)
                .filter(this::isBroken)
                .flatMap(rule -> oldest(rule).stream())
                .findFirst();
    }

    /// By what was set; a default that stands in the way is no wish, and is left to the rules.
    private boolean isBroken(Rule rule) {
        return Condition.all(rule.when(), asked())
                && rule.when().stream().noneMatch(one -> given(one).isEmpty());
    }

    /// A rule of fields that are given; one that something is missing for asks for more, not for less.
    static boolean excludes(Rule rule) {
        return rule.check() == null
                && rule.when().size() > 1
                && rule.when().stream().noneMatch(one -> one.test() == Condition.Test.MISSING);
    }

    private Optional<Side> oldest(Rule rule) {
        return rule.when().stream()
                .map(this::given)
                .filter(fields -> !fields.isEmpty() && free.containsAll(fields) && isMendedWithout(rule, fields))
                .min(Comparator.comparingInt(this::age).thenComparing(fields -> !fields.contains(rule.field())))
                .map(fields -> new Side(fields, others(rule, fields)));
    }

    private List<String> given(Condition condition) {
        return condition.names().stream().filter(asked()::has).toList();
    }

    private boolean isMendedWithout(Rule rule, List<String> fields) {
        var without = new TreeMap<>(rest);
        without.keySet().removeAll(fields);
        return !Condition.all(rule.when(), new Asked(route, without, null));
    }

    private int age(List<String> fields) {
        return fields.stream().mapToInt(latest::indexOf).max().orElse(-1);
    }

    private List<String> others(Rule rule, List<String> fields) {
        var others = new TreeSet<String>();
        rule.when().forEach(condition -> others.addAll(given(condition)));
        fields.forEach(others::remove);
        return List.copyOf(others);
    }

    private Asked asked() {
        return new Asked(route, rest, null);
    }
}
