package app.maquette.ui.library;

import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.picture.MissingTexts;
import app.maquette.ui.kit.text.Strings;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Why pictures of calls are not here, in the words of the library.
record Absent(Function<PictureId, Optional<MissingReason>> reasons, Strings strings) {
    /// Empty for a picture that is here.
    String words(Picture picture) {
        return switch (picture.state()) {
            case Picture.State.Stored _ -> "";
            case Picture.State.Awaited() ->
                reasons.apply(picture.id())
                        .map(new MissingTexts(strings)::sentence)
                        .orElseGet(() -> strings.get("library.missing.awaited"));
            case Picture.State.Withheld() -> strings.get("library.missing.withheld");
            case Picture.State.Gone(var reason) -> strings.get("library.missing.gone", reason);
            case Picture.State.Deleted deleted -> strings.get("library.missing.gone", deleted.said());
        };
    }

    /// Each once, for all that can still come.
    String ofAwaited(CallRecord call) {
        return call.pictures().stream()
                .filter(Absent::isAwaited)
                .map(this::words)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static boolean isAwaited(Picture picture) {
        return picture.state() instanceof Picture.State.Awaited;
    }
}
