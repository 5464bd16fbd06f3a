package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Ticket;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Pictures in the size they are shown in: decoded on workers, newest request first, each once, kept within a number of
/// bytes. FX thread only.
public final class Thumbnails {
    private static final int[] SIDES = {128, 256, 512, 1024, 2048, 4096, 8192};

    private final Background background;
    private final PixelLoader loader;
    private final long maxBytes;
    private final int parallel;
    private final Map<Size, Image> cache = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<ImageKey, List<Size>> sizes = new HashMap<>();
    private final Map<Size, Flight> flights = new HashMap<>();
    private final Deque<Flight> waiting = new ArrayDeque<>();
    private final List<Runnable> whenIdle = new ArrayList<>();
    private long bytes;
    private int running;

    /// @param maxBytes what the kept pictures may weigh together
    /// @param parallel how many may be decoded at the same time
    public Thumbnails(Background background, PixelLoader loader, long maxBytes, int parallel) {
        this.background = background;
        this.loader = loader;
        this.maxBytes = maxBytes;
        this.parallel = parallel;
    }

    /// Delivers at once when the picture is kept, otherwise later; a picture that cannot be had is never delivered.
    public Ticket request(ImageKey key, int side, Consumer<Image> sink) {
        return request(key, side, sink, _ -> {});
    }

    public Ticket request(ImageKey key, int side, Consumer<Image> sink, Consumer<Throwable> failed) {
        return request(new Size(key, step(side), null), sink, failed);
    }

    /// The same, made for its place.
    Ticket request(ImageKey key, Frame frame, Consumer<Image> sink, Consumer<Throwable> failed) {
        return request(new Size(key, frame.side(), frame), sink, failed);
    }

    private Ticket request(Size size, Consumer<Image> sink, Consumer<Throwable> failed) {
        var kept = cache.get(size);
        if (kept != null) {
            sink.accept(kept);
            return () -> {};
        }
        var flight = flights.computeIfAbsent(size, Flight::new);
        var listener = new Listener(sink, failed);
        flight.listeners.add(listener);
        if (!flight.started) {
            waiting.remove(flight);
            waiting.push(flight);
        }
        pump();
        return () -> leave(flight, listener);
    }

    /// What is kept of a picture in any size, the smallest that is large enough or else the largest.
    public Optional<Image> kept(ImageKey key, int side) {
        Size best = null;
        for (var size : sizes.getOrDefault(key, List.of())) {
            boolean better = best == null || (best.side < side ? size.side > best.side : isBetween(side, size, best));
            best = better ? size : best;
        }
        return Optional.ofNullable(best).map(cache::get);
    }

    private static boolean isBetween(int side, Size size, Size best) {
        return size.side >= side && size.side < best.side;
    }

    /// Runs it once: now, or when everything that was asked for has come or failed.
    public void whenIdle(Runnable work) {
        whenIdle.add(work);
        tellIdle();
    }

    /// The side that a picture is decoded for when it is shown in this one, in device pixels.
    public static int step(int side) {
        for (var step : SIDES) {
            if (side <= step) {
                return step;
            }
        }
        return SIDES[SIDES.length - 1];
    }

    private void leave(Flight flight, Listener listener) {
        flight.listeners.remove(listener);
        if (flight.listeners.isEmpty() && !flight.started) {
            waiting.remove(flight);
            flights.remove(flight.size);
        }
    }

    private void pump() {
        while (running < parallel && !waiting.isEmpty()) {
            start(waiting.pop());
        }
    }

    private void start(Flight flight) {
        flight.started = true;
        running++;
        background
                .job(() -> image(flight.size.load(loader)))
                .onSuccess(image -> arrive(flight, image))
                .onFailure(failure -> land(flight).forEach(listener -> listener.failed.accept(failure)))
                .atEnd(() -> {
                    running--;
                    pump();
                    tellIdle();
                })
                .start();
    }

    private void tellIdle() {
        if (running == 0 && waiting.isEmpty()) {
            var told = List.copyOf(whenIdle);
            whenIdle.clear();
            told.forEach(Runnable::run);
        }
    }

    private void arrive(Flight flight, Image image) {
        keep(flight.size, image);
        land(flight).forEach(listener -> listener.sink.accept(image));
    }

    private List<Listener> land(Flight flight) {
        flights.remove(flight.size);
        return List.copyOf(flight.listeners);
    }

    private void keep(Size size, Image image) {
        cache.put(size, image);
        sizes.computeIfAbsent(size.key, _ -> new ArrayList<>()).add(size);
        bytes += weight(image);
        var oldest = cache.entrySet().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            var entry = oldest.next();
            bytes -= weight(entry.getValue());
            oldest.remove();
            forget(entry.getKey());
        }
    }

    private void forget(Size size) {
        var others = sizes.getOrDefault(size.key, List.of());
        others.remove(size);
        if (others.isEmpty()) {
            sizes.remove(size.key);
        }
    }

    private static long weight(Image image) {
        return Math.round(image.getWidth() * image.getHeight()) * Integer.BYTES;
    }

    /// The pixels as they are, not copied.
    static Image image(Pixels pixels) {
        var buffer = IntBuffer.wrap(pixels.argb());
        return new WritableImage(
                new PixelBuffer<>(pixels.width(), pixels.height(), buffer, PixelFormat.getIntArgbPreInstance()));
    }

    /// @param frame what it is made for; null for the picture as it is
    private record Size(ImageKey key, int side, @Nullable Frame frame) {
        Pixels load(PixelLoader loader) {
            return frame == null ? loader.load(key, side) : frame.of(loader, key);
        }
    }

    /// Compared by identity: the same sink may be asked for twice.
    private static final class Listener {
        final Consumer<Image> sink;
        final Consumer<Throwable> failed;

        Listener(Consumer<Image> sink, Consumer<Throwable> failed) {
            this.sink = sink;
            this.failed = failed;
        }
    }

    private static final class Flight {
        final Size size;
        final List<Listener> listeners = new ArrayList<>();
        boolean started;

        Flight(Size size) {
            this.size = size;
        }
    }
}
