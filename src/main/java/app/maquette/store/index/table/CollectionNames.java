package app.maquette.store.index.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of all collections ever used, numbered. Not thread-safe.
public final class CollectionNames {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Changes<Integer> changes;

    public CollectionNames(List<String> names, long hash) {
        for (var name : names) {
            ids.put(name, this.names.size());
            this.names.add(name);
        }
        this.changes = new Changes<>(hash);
    }

    public int idOf(String name) {
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

    public String name(int id) {
        return names.get(id);
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public Changes<Integer> changes() {
        return changes;
    }

    public static long hash(int id, String name) {
        return new RowHash().add(id).add(name).value();
    }
}
