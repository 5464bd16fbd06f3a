package app.maquette.pictures;

import app.maquette.domain.ImageKey;
import app.maquette.pictures.likeness.Likeness;
import app.maquette.pictures.pixel.Shrink;
import app.maquette.pictures.plain.Encoder;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.Pixels;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/// Small pictures kept on disk as `ab/<sha>`, all sizes made by one decoding; what is damaged or missing is made anew.
/// Sizes above the largest come from the picture itself. Blocking; thread-safe.
public final class ThumbnailFiles implements AutoCloseable {
    /// The strips, the gallery and the details, each at one and at two device pixels for one of the window.
    private static final int[] SIDES = {128, 256, 512};

    private static final int LARGEST = SIDES[SIDES.length - 1];
    /// The sizes, and after them what the picture looks like.
    /// A composition is its edges first; colours elsewhere tell apart what edges alone do not.
    private static final int COLOURS_COUNT = 2;

    private static final int PARTS = SIDES.length + 1;

    /// How many made ones may wait in memory to be written.
    private static final int MOST_WAITING = 16;

    private final Path folder;
    private final Decoder decoder;
    private final Executor later;
    private final Runnable end;
    private final Map<ImageKey, CompletableFuture<List<Pixels>>> making = new ConcurrentHashMap<>();

    /// With a thread of its own for what nobody waits for.
    public ThumbnailFiles(Path folder, Decoder decoder) {
        var thread = Thread.ofPlatform().name("thumbnails").daemon();
        var queue = new LinkedBlockingQueue<Runnable>();
        var one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, thread.factory(), new DiscardPolicy());
        this(folder, decoder, one, () -> end(one));
    }

    ThumbnailFiles(Path folder, Decoder decoder, Executor later, Runnable end) {
        this.folder = folder;
        this.decoder = decoder;
        this.later = later;
        this.end = end;
    }

    /// What is being written is finished; what waits is forgotten.
    @Override
    public void close() {
        end.run();
    }

    /// The picture with its longer side at most `side` pixels. [StorageException] when it cannot be decoded.
    public Pixels load(ImageKey key, int side) {
        if (side <= 0 || side > LARGEST) {
            return decoder.decode(key, side);
        }
        int number = 0;
        while (SIDES[number] < side) {
            number++;
        }
        int wanted = number;
        return read(key, number, side)
                .orElseGet(() -> Shrink.to(
                        made(key, making.size() < MOST_WAITING ? later : Runnable::run)
                                .get(wanted),
                        side));
    }

    /// Makes them where they are not there, when nobody waits; returns at once. A picture that cannot be decoded gets
    /// none.
    public void prepare(ImageKey key) {
        later.execute(() -> {
            try {
                if (!Files.exists(file(key))) {
                    made(key, Runnable::run);
                }
            } catch (StorageException e) {
                Log.of(ThumbnailFiles.class).log(Level.INFO, "no thumbnails of picture " + key, e);
            }
        });
    }

    private static void end(ThreadPoolExecutor thread) {
        thread.getQueue().clear();
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What it looks like, as [Likeness] says; computed anew where that is of another version. [StorageException] when
    /// it
    /// cannot be decoded.
    public byte[] likeness(ImageKey key) {
        var small = load(key, SIDES[0]);
        var file = file(key);
        try {
            if (Files.exists(file)) {
                var kept = ThumbnailFile.read(file, SIDES.length, PARTS);
                if (Likeness.isCurrent(kept)) {
                    return kept;
                }
                renew(file, Likeness.of(small));
            }
        } catch (IOException | StorageException e) {
            Log.of(ThumbnailFiles.class).log(Level.WARNING, "the likeness of picture " + key + " is not kept", e);
        }
        return Likeness.of(small);
    }

    /// How alike two pictures are composed, from 0 to 1; empty where one of them cannot be decoded.
    public OptionalDouble composition(ImageKey one, ImageKey other) {
        try {
            var a = likeness(one);
            var b = likeness(other);
            return OptionalDouble.of(
                    Math.max(0, 1 - Likeness.distance(a, b) - COLOURS_COUNT * Likeness.colourDistance(a, b)));
        } catch (StorageException e) {
            Log.of(ThumbnailFiles.class).log(Level.INFO, "pictures that cannot be compared", e);
            return OptionalDouble.empty();
        }
    }

    private static void renew(Path file, byte[] likeness) throws IOException {
        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < SIDES.length; i++) {
            parts.add(ThumbnailFile.read(file, i, PARTS));
        }
        parts.add(likeness);
        ThumbnailFile.write(file, parts);
    }

    private static Pixels image(byte[] bytes, int side) {
        return PixelReader.read(bytes, Header.of(bytes), side, 0);
    }

    private Path file(ImageKey key) {
        return folder.resolve(key.sha256().substring(0, 2)).resolve(key.sha256());
    }

    private Optional<Pixels> read(ImageKey key, int number, int side) {
        try {
            return Optional.of(image(ThumbnailFile.read(file(key), number, PARTS), side));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | StorageException e) {
            Log.of(ThumbnailFiles.class).log(Level.WARNING, "cannot read the thumbnails of picture " + key, e);
            return Optional.empty();
        }
    }

    /// All sizes, decoded once for all who ask until they are written.
    private List<Pixels> made(ImageKey key, Executor writer) {
        var mine = new CompletableFuture<List<Pixels>>();
        var theirs = making.putIfAbsent(key, mine);
        if (theirs != null) {
            var sizes = theirs.join();
            return sizes.isEmpty() ? make(key) : sizes;
        }
        try {
            mine.complete(make(key));
            writer.execute(() -> keep(key, mine.join()));
            return mine.join();
        } finally {
            if (mine.complete(List.of())) {
                making.remove(key);
            }
        }
    }

    private List<Pixels> make(ImageKey key) {
        var sizes = new Pixels[SIDES.length];
        var larger = decoder.decode(key, LARGEST);
        for (int i = sizes.length - 1; i >= 0; i--) {
            larger = Shrink.to(larger, SIDES[i]);
            sizes[i] = larger;
        }
        return List.of(sizes);
    }

    private void keep(ImageKey key, List<Pixels> sizes) {
        var file = file(key);
        try {
            var parts = new ArrayList<byte[]>();
            for (var size : sizes) {
                parts.add(Encoder.encode(size));
            }
            parts.add(Likeness.of(sizes.getFirst()));
            ThumbnailFile.write(file, parts);
            for (int older : Arrays.copyOfRange(SIDES, 1, SIDES.length)) {
                Files.deleteIfExists(file.resolveSibling(key.sha256() + "-" + older));
            }
        } catch (IOException e) {
            Log.of(ThumbnailFiles.class).log(Level.WARNING, "cannot keep thumbnails " + file.getFileName(), e);
        } finally {
            making.remove(key);
        }
    }
}
