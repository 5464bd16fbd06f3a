package app.maquette.studio;

import app.maquette.domain.CallId;
import java.util.List;

/// The pictures of calls in doubt, from the library, and fetched once more. Blocking; thread-safe.
record Listed(Library library, Collector collector) implements Doubts.Pictures {
    @Override
    public List<Picture> listed(CallId call) {
        return library.call(call).map(CallRecord::pictures).orElse(List.of());
    }

    @Override
    public void fetch(CallId call) {
        collector.collectAwaited(() -> library.call(call).stream().toList());
    }
}
