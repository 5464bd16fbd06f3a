package app.maquette.pictures;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.PictureStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stored pictures in memory.
final class MemoryPictures implements PictureStore {
    private final Map<ImageKey, byte[]> files = new HashMap<>();
    int opened;

    ImageKey add(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            var key = new ImageKey(HexFormat.of().formatHex(hash));
            files.put(key, bytes);
            return key;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(ImageKey key) {
        opened++;
        var bytes = files.get(key);
        if (bytes == null) {
            throw new StorageException("no picture " + key);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Part part(PictureId picture) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile keep(Part part, Entry.Reserve call, AnsweredPicture produced) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile keepOwn(byte[] bytes) {
        return find(add(bytes)).orElseThrow();
    }

    @Override
    public Optional<StoredFile> find(ImageKey key) {
        return Optional.ofNullable(files.get(key)).map(bytes -> {
            var seen = new ImageProbe().probe(new ByteArrayInputStream(bytes));
            return new StoredFile(key, seen.type(), bytes.length, seen.width(), seen.height(), seen.decodable());
        });
    }

    @Override
    public List<Kept> keptSince(Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isIntact(ImageKey key) {
        return files.containsKey(key);
    }

    @Override
    public Path file(ImageKey key, MediaType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long freeBytes() {
        return Long.MAX_VALUE;
    }
}
