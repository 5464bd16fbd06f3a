package app.maquette.pictures;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.studio.Decoder;
import app.maquette.studio.PictureStore;
import app.maquette.studio.Pixels;
import app.maquette.studio.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Decodes PNG, JPEG and WebP, at most two at once and one large one. Blocking; thread-safe.
public final class ImageDecoder implements Decoder {
    static final int MAX_BYTES = 64 << 20;
    private static final int HEAD = 64 << 10;
    private static final int PLACES = 2;
    private static final int LARGE_PLACES = 1;
    private static final long LARGE = 16_000_000;
    private static final long TRIAL_BUDGET = 4_000_000;
    private static final int TRIAL_SIDE = 64;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Semaphore largePlaces = new Semaphore(LARGE_PLACES, true);
    private final PictureStore store;

    public ImageDecoder(PictureStore store) {
        this.store = store;
    }

    @Override
    public Probe probe(InputStream bytes) {
        try {
            var head = bytes.readNBytes(HEAD);
            var first = Header.of(head);
            boolean refused = first.type() == MediaType.UNKNOWN || (first.hasSize() && !first.isWithinLimits());
            return refused
                    ? new Probe(first.type(), first.width(), first.height(), false)
                    : placed(places, () -> probe(head, bytes));
        } catch (IOException e) {
            throw new StorageException("cannot read a picture", e);
        }
    }

    @Override
    public Pixels decode(ImageKey key, int side) {
        try (var in = store.open(key)) {
            return placed(places, () -> decode(key, in.readNBytes(MAX_BYTES + 1), side));
        } catch (IOException e) {
            throw new StorageException("cannot read picture " + key, e);
        }
    }

    private Probe probe(byte[] head, InputStream rest) throws IOException {
        var tail = rest.readNBytes(MAX_BYTES + 1 - head.length);
        var bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        var header = Header.of(bytes);
        boolean decodable = bytes.length <= MAX_BYTES && header.isWithinLimits() && decodes(bytes, header);
        return new Probe(header.type(), header.width(), header.height(), decodable);
    }

    private boolean decodes(byte[] bytes, Header header) throws IOException {
        try {
            read(bytes, header, TRIAL_SIDE, TRIAL_BUDGET);
            return true;
        } catch (StorageException _) {
            return false;
        }
    }

    private Pixels decode(ImageKey key, byte[] bytes, int side) throws IOException {
        var header = Header.of(bytes);
        if (bytes.length > MAX_BYTES || !header.isWithinLimits()) {
            throw new StorageException("picture " + key + " is none that can be read within the limits");
        }
        return read(bytes, header, side, LARGE);
    }

    private Pixels read(byte[] bytes, Header header, int side, long budget) throws IOException {
        boolean large = (long) header.width() * header.height() > LARGE;
        return large
                ? placed(largePlaces, () -> PixelReader.read(bytes, header, side, budget))
                : PixelReader.read(bytes, header, side, budget);
    }

    private static <T> T placed(Semaphore places, Work<T> work) throws IOException {
        places.acquireUninterruptibly();
        try {
            return work.result();
        } finally {
            places.release();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T result() throws IOException;
    }
}
