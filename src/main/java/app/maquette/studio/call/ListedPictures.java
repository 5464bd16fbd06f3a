package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import java.util.List;
import java.util.Optional;

/// The pictures of calls in doubt, from the library, and fetched once more. Blocking; thread-safe.
record ListedPictures(Library library, LiveCalls live, Collector collector) implements Doubts.Pictures {
    @Override
    public List<Picture> listed(CallId call) {
        return library.call(call).map(CallRecord::pictures).orElse(List.of());
    }

    @Override
    public Optional<MissingReason> missing(PictureId picture) {
        return live.missing(picture);
    }

    @Override
    public void fetch(CallId call) {
        collector.collectAwaited(() -> library.call(call).stream().toList());
    }
}
