package app.maquette.studio.port;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import java.io.InputStream;

/// Reads pictures within limits: 64 MiB, 64 megapixels, 16,384 pixels a side. Blocking; thread-safe.
public interface Decoder {
    int LONGEST_SIDE = 16_384;
    long MOST_PIXELS = 64_000_000;

    /// What the bytes are, by the bytes alone; never throws for what they hold. Closes nothing.
    Probe probe(InputStream bytes);

    /// The picture scaled down so that no side is longer than `side`; 0 for its own size. [StorageException] when it
    /// cannot be decoded.
    Pixels decode(ImageKey key, int side);

    /// Pixels are 0 when unknown.
    record Probe(MediaType type, int width, int height, boolean decodable) {}
}
