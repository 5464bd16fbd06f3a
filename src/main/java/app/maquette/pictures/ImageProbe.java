package app.maquette.pictures;

import app.maquette.domain.MediaType;
import app.maquette.pictures.plain.Orientation;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.Pixels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Tells what bytes are, and holds the places for decoding: at most two pictures at once, and one large one. Needs no
/// store, since a store needs it. Blocking; thread-safe.
public final class ImageProbe {
    static final int MAX_BYTES = 64 << 20;
    private static final int HEAD = 64 << 10;
    private static final int PLACES = 2;
    private static final int LARGE_PLACES = 1;
    private static final long LARGE = 16_000_000;
    private static final long TRIAL_BUDGET = 4_000_000;
    private static final int TRIAL_SIDE = 64;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Semaphore largePlaces = new Semaphore(LARGE_PLACES, true);

    /// What the bytes are, tried by decoding them small; never throws for what they hold. Closes nothing.
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

    /// All that `bytes` has, decoded so that no side is longer than `side`; 0 for its own size.
    Pixels decode(InputStream bytes, int side) throws IOException {
        return placed(places, () -> {
            var all = bytes.readNBytes(MAX_BYTES + 1);
            var header = Header.of(all);
            if (all.length > MAX_BYTES || !header.isWithinLimits()) {
                throw new StorageException("the picture is none that can be read within the limits");
            }
            return read(all, header, side, LARGE);
        });
    }

    private Probe probe(byte[] head, InputStream rest) throws IOException {
        var tail = rest.readNBytes(MAX_BYTES + 1 - head.length);
        var bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        var header = Header.of(bytes);
        boolean decodable = bytes.length <= MAX_BYTES && header.isWithinLimits() && decodes(bytes, header);
        return Orientation.of(bytes).isAcross()
                ? new Probe(header.type(), header.height(), header.width(), decodable)
                : new Probe(header.type(), header.width(), header.height(), decodable);
    }

    private boolean decodes(byte[] bytes, Header header) throws IOException {
        try {
            read(bytes, header, TRIAL_SIDE, TRIAL_BUDGET);
            return true;
        } catch (StorageException _) {
            return false;
        }
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
