package app.maquette.pictures;

import app.maquette.domain.ImageKey;
import app.maquette.pictures.plain.Encoder;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.Pixels;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// Small pictures kept on disk as `ab/<sha>-256`, each ending with its checksum; a damaged or missing one is made anew.
/// Sizes above 512 come from the picture itself. Blocking; thread-safe.
public final class ThumbnailFiles {
    private static final int[] SIDES = {256, 512};
    private final Path folder;
    private final Decoder decoder;

    public ThumbnailFiles(Path folder, Decoder decoder) {
        this.folder = folder;
        this.decoder = decoder;
    }

    /// The picture with its longer side at most `side` pixels. [StorageException] when it cannot be decoded.
    public Pixels load(ImageKey key, int side) {
        for (int step : SIDES) {
            if (side > 0 && side <= step) {
                return Shrink.to(step(key, step), side);
            }
        }
        return decoder.decode(key, side);
    }

    private Pixels step(ImageKey key, int step) {
        var file = folder.resolve(key.sha256().substring(0, 2)).resolve(key.sha256() + "-" + step);
        return read(file).orElseGet(() -> make(key, step, file));
    }

    private Optional<Pixels> read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            int length = bytes.length - Integer.BYTES;
            if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != checksum(bytes, length)) {
                return Optional.empty();
            }
            var image = Arrays.copyOf(bytes, length);
            return Optional.of(PixelReader.read(image, Header.of(image), 0, 0));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | StorageException e) {
            Log.of(ThumbnailFiles.class).log(Level.WARNING, "cannot read thumbnail " + file.getFileName(), e);
            return Optional.empty();
        }
    }

    private Pixels make(ImageKey key, int step, Path file) {
        var pixels = decoder.decode(key, step);
        try {
            var image = Encoder.encode(pixels);
            var bytes = ByteBuffer.allocate(image.length + Integer.BYTES);
            AtomicFile.write(
                    file, bytes.put(image).putInt(checksum(image, image.length)).array());
        } catch (IOException e) {
            Log.of(ThumbnailFiles.class).log(Level.WARNING, "cannot keep thumbnail " + file.getFileName(), e);
        }
        return pixels;
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
