package app.maquette.store.index.table;

import app.maquette.domain.request.ImageRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The calls whose texts are not in the one form that their spellings share, by number, with the hash of that form, in
/// memory: they are few. Not thread-safe.
public final class Respelled {
    private final Map<Long, Long> forms = new TreeMap<>();
    private final Changes<Long> changes;

    public Respelled(Map<Long, Long> forms, long hash) {
        this.forms.putAll(forms);
        this.changes = new Changes<>(hash);
    }

    /// Takes the request of a call if it is one of them.
    public void put(long number, ImageRequest request) {
        if (!request.isPlain()) {
            changes.touch(number, 0);
            forms.put(number, RowHash.of(request.plainTexts()));
        }
    }

    /// The numbers of those that say the same, and perhaps of a few others; oldest first.
    public List<Long> like(ImageRequest request) {
        long form = RowHash.of(request.plainTexts());
        return forms.entrySet().stream()
                .filter(call -> call.getValue() == form)
                .map(Map.Entry::getKey)
                .toList();
    }

    public long form(long number) {
        return forms.getOrDefault(number, 0L);
    }

    public int size() {
        return forms.size();
    }

    public Changes<Long> changes() {
        return changes;
    }

    public static long hash(long number, long form) {
        return new RowHash().add(number).add(form).value();
    }
}
