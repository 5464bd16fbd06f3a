package app.maquette.app.workspace;

import app.maquette.domain.ImageKey;
import app.maquette.pictures.pixel.Shrink;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Pixels;
import app.maquette.studio.port.Session;
import app.maquette.ui.kit.picture.PixelLoader;
import app.maquette.ui.kit.picture.Thumbnails;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pictures for the screen; at a start those of the round in focus are decoded while the window is still being made.
/// Blocking; thread-safe.
final class EarlyPictures implements PixelLoader {
    private static final int USUAL_HEIGHT = 900;

    private final PixelLoader loader;
    private final Map<ImageKey, Early> begun = new ConcurrentHashMap<>();

    private record Early(int side, CompletableFuture<@Nullable Pixels> pixels) {}

    EarlyPictures(PixelLoader loader) {
        this.loader = loader;
    }

    /// Begins with what the board will show first. What is then asked for in another size is decoded again.
    ///
    /// @param scale device pixels per logical pixel
    void begin(Library library, Session session, double scale) {
        var keys = inFocus(library, session)
                .flatMap(call -> call.pictures().stream())
                .flatMap(picture -> picture.state() instanceof Picture.State.Stored(var file)
                        ? Stream.of(file.key())
                        : Stream.empty())
                .toList();
        int height = Optional.ofNullable(session.window())
                .map(Session.Window::height)
                .orElse(USUAL_HEIGHT);
        // Two rows of pictures fill the height.
        int side = Thumbnails.step((int) (height / 2.0 * scale));
        keys.forEach(key -> begun.put(key, new Early(side, decode(key, side))));
    }

    @Override
    public Pixels load(ImageKey key, int side) {
        var early = begun.remove(key);
        var pixels = early == null || early.side() != Thumbnails.step(side)
                ? null
                : early.pixels().join();
        return pixels == null ? loader.load(key, side) : Shrink.to(pixels, side);
    }

    private CompletableFuture<@Nullable Pixels> decode(ImageKey key, int side) {
        var pixels = new CompletableFuture<@Nullable Pixels>();
        Thread.ofVirtual().start(() -> pixels.completeAsync(() -> loader.load(key, side), Runnable::run));
        return pixels.exceptionally(_ -> null);
    }

    /// The call in focus at the last end, or the newest, and the drafts of a final.
    private static Stream<CallRecord> inFocus(Library library, Session session) {
        var call = Optional.ofNullable(session.focus())
                .flatMap(focus -> library.call(focus.call()))
                .or(() -> library.recent(1).stream().findFirst());
        var parent = call.flatMap(one -> Optional.ofNullable(one.order().parent()))
                .flatMap(picture -> library.call(picture.call()));
        return Stream.concat(call.stream(), parent.stream());
    }
}
