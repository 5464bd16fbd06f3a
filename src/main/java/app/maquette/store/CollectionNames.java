package app.maquette.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of all collections ever used, numbered. Not thread-safe.
final class CollectionNames {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Changes<Integer> changes;

    CollectionNames(List<String> names, long hash) {
        for (var name : names) {
            ids.put(name, this.names.size());
            this.names.add(name);
        }
        this.changes = new Changes<>(hash);
    }

    int idOf(String name) {
        var known = ids.get(name);
        if (known != null) {
            return known;
        }
        int id = names.size();
        changes.touch(id, 0);
        names.add(name);
        ids.put(name, id);
        return id;
    }

    String name(int id) {
        return names.get(id);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    Changes<Integer> changes() {
        return changes;
    }

    static long hash(int id, String name) {
        return new RowHash().add(id).add(name).value();
    }
}
