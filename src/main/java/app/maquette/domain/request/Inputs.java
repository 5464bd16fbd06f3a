package app.maquette.domain.request;

import app.maquette.domain.ImageKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The pictures of the store that a request sends along, by the catalogue's name of their part in it, each as the user
/// chose it. Immutable.
public record Inputs(SortedMap<String, List<ImageKey>> pictures) {
    public static final Inputs NONE = new Inputs(new TreeMap<>());
    /// What a remix, an edit or an upscale starts from.
    public static final String IMAGE = "image";
    /// What a generation starts from, where the engine takes pictures.
    public static final String IMAGES = "images";

    public Inputs {
        var all = new TreeMap<String, List<ImageKey>>();
        pictures.forEach((part, keys) -> {
            if (!keys.isEmpty()) {
                all.put(part, List.copyOf(keys));
            }
        });
        pictures = Collections.unmodifiableSortedMap(all);
    }

    public static Inputs of(String part, ImageKey... keys) {
        return new Inputs(new TreeMap<>(Map.of(part, List.of(keys))));
    }

    public List<ImageKey> of(String part) {
        return pictures.getOrDefault(part, List.of());
    }

    public boolean isEmpty() {
        return pictures.isEmpty();
    }

    /// The same with these for one part of the request.
    public Inputs with(String part, List<ImageKey> keys) {
        var all = new LinkedHashMap<>(pictures);
        all.put(part, keys);
        return new Inputs(new TreeMap<>(all));
    }
}
