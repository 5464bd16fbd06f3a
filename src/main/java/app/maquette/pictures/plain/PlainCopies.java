package app.maquette.pictures.plain;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.StoredFile;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.port.Copies;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Pixels;
import app.maquette.studio.port.Vendor.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Copies that are made once and remembered while there is room. A file that holds nothing but its pixels goes as it
/// is; any other is drawn anew, and smaller where it must be. Thread-safe; one is made at a time.
public final class PlainCopies implements Copies {
    private static final float[] QUALITIES = {0.92f, 0.8f, 0.6f};
    private static final int SMALLEST_SIDE = 64;
    private static final long MOST_KEPT = 64L << 20;
    private final PictureStore store;
    private final Decoder decoder;
    private final Map<Asked, Made> made = new LinkedHashMap<>(16, 0.75f, true);

    public PlainCopies(PictureStore store, Decoder decoder) {
        this.store = store;
        this.decoder = decoder;
    }

    private record Asked(ImageKey key, Room room) {}

    /// @param bytes null where the stored ones go
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(StoredFile file, boolean mask, byte @Nullable [] bytes) {
        long size() {
            return bytes == null ? 0 : bytes.length;
        }
    }

    @Override
    public synchronized Attachment copy(ImageKey key, Room room) {
        var copy = made(new Asked(key, room));
        return new Attachment(copy.file, copy.mask, () -> {
            var bytes = made(new Asked(key, room)).bytes;
            return bytes == null ? store.open(key) : new ByteArrayInputStream(bytes);
        });
    }

    private synchronized Made made(Asked asked) {
        var known = made.get(asked);
        if (known != null) {
            return known;
        }
        var fresh = make(asked.key, asked.room);
        made.put(asked, fresh);
        long kept = made.values().stream().mapToLong(Made::size).sum();
        var oldest = made.entrySet().iterator();
        while (kept > MOST_KEPT) {
            kept -= oldest.next().getValue().size();
            oldest.remove();
        }
        return fresh;
    }

    private Made make(ImageKey key, Room room) {
        var file = store.find(key).orElseThrow(() -> new StudioException(new Failure.NotHere(key.toString())));
        try {
            boolean asItIs = file.bytes() <= room.mostBytes() && room.use() != Use.MASK && isClean(key);
            return asItIs ? new Made(file, false, null) : drawn(file, room);
        } catch (IOException | StorageException _) {
            throw new StudioException(new Failure.NoPicture(Failure.Flaw.BROKEN));
        }
    }

    private boolean isClean(ImageKey key) throws IOException {
        try (var in = store.open(key)) {
            return CleanFile.is(in.readAllBytes());
        }
    }

    private Made drawn(StoredFile file, Room room) throws IOException {
        if (room.use() == Use.MASK) {
            var pixels = decoder.decode(file.key(), 0);
            boolean both = Masks.sharpen(pixels);
            return made(file, pixels, new Bytes(MediaType.PNG, Encoder.png(pixels)), both, room);
        }
        int side = 0;
        while (true) {
            var pixels = decoder.decode(file.key(), side);
            var bytes = bytes(pixels, file.type() == MediaType.PNG, room.mostBytes());
            int longest = Math.max(pixels.width(), pixels.height());
            if (bytes.fits(room) || room.use() != Use.PICTURE || longest <= SMALLEST_SIDE) {
                return made(file, pixels, bytes, false, room);
            }
            side = longest * 3 / 4;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bytes(MediaType type, byte[] bytes) {
        boolean fits(Room room) {
            return bytes.length <= room.mostBytes();
        }
    }

    /// Without loss where it was so and there is room, else as good as there is room for.
    private static Bytes bytes(Pixels pixels, boolean lossless, long most) throws IOException {
        boolean opaque = Encoder.isOpaque(pixels);
        var bytes = new Bytes(MediaType.PNG, lossless || !opaque ? Encoder.png(pixels) : new byte[0]);
        if (!opaque || (lossless && bytes.bytes.length <= most)) {
            return bytes;
        }
        for (var quality : QUALITIES) {
            bytes = new Bytes(MediaType.JPEG, Encoder.jpeg(pixels, quality));
            if (bytes.bytes.length <= most) {
                return bytes;
            }
        }
        return bytes;
    }

    private static Made made(StoredFile file, Pixels pixels, Bytes bytes, boolean mask, Room room) {
        if (!bytes.fits(room)) {
            throw new StudioException(new Failure.PictureTooLarge(bytes.bytes.length, room.mostBytes()));
        }
        int length = bytes.bytes.length;
        return new Made(
                new StoredFile(file.key(), bytes.type, length, pixels.width(), pixels.height(), true),
                mask,
                bytes.bytes);
    }
}
