package app.maquette.pictures;

import app.maquette.domain.ImageKey;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Pixels;
import java.io.IOException;
import java.io.InputStream;

/// Decodes stored PNG, JPEG and WebP pictures. Blocking; thread-safe.
public final class ImageDecoder implements Decoder {
    private final PictureStore store;
    private final ImageProbe probe;

    public ImageDecoder(PictureStore store, ImageProbe probe) {
        this.store = store;
        this.probe = probe;
    }

    @Override
    public Probe probe(InputStream bytes) {
        return probe.probe(bytes);
    }

    @Override
    public Pixels decode(ImageKey key, int side) {
        try (var in = store.open(key)) {
            return probe.decode(in, side);
        } catch (IOException e) {
            throw new StorageException("cannot read picture " + key, e);
        }
    }
}
