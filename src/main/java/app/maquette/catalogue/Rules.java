package app.maquette.catalogue;

import app.maquette.domain.request.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The published rules of a route, checked before anything is paid or sent.
public final class Rules {
    private Rules() {}

    /// A broken rule: the field and what is demanded of it.
    public record Breach(String field, String rule) {}

    /// All broken rules, in the order of the fields; empty when the request may be sent.
    public static List<Breach> check(Route route, Map<String, Value> values) {
        var asked = new Asked(route, values, null);
        List<Breach> breaches = new ArrayList<>();
        for (var field : route.fields()) {
            var value = values.get(field.name());
            if (field.required() && !asked.has(field.name())) {
                breaches.add(new Breach(field.name(), "must not be empty"));
            } else if (value != null) {
                FieldCheck.of(field, value).forEach(says -> breaches.add(new Breach(field.name(), says)));
            }
        }
        values.keySet().stream()
                .filter(name -> route.find(name).isEmpty())
                .sorted()
                .forEach(name -> breaches.add(
                        new Breach(name, "is not taken by " + route.engine().label())));
        for (var rule : route.rules()) {
            if (isBroken(rule, asked)) {
                breaches.add(new Breach(rule.field(), rule.says()));
            }
        }
        return List.copyOf(breaches);
    }

    static boolean isBroken(Rule rule, Asked asked) {
        var check = rule.check();
        return Condition.all(rule.when(), asked) && (check == null || !Measure.passes(check, rule.field(), asked));
    }
}
