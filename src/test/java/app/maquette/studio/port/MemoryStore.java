package app.maquette.studio.port;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.MemoryPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Pictures and answers in memory; can be told to be full or to lose a picture.
public final class MemoryStore implements PictureStore, Answers {
    private final Map<ImageKey, StoredFile> files = new ConcurrentHashMap<>();
    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private final Map<CallId, RawAnswer> answers = new ConcurrentHashMap<>();
    private final Map<PictureId, Part> parts = new ConcurrentHashMap<>();
    private volatile long free = Long.MAX_VALUE;
    private volatile boolean failing;
    private volatile boolean unreadable;
    private final AtomicBoolean unreadableOnce = new AtomicBoolean();
    private volatile @Nullable Path trouble;
    private volatile Instant keptAt = Instant.MAX;

    public void free(long bytes) {
        free = bytes;
    }

    public void failing(boolean failing) {
        this.failing = failing;
    }

    /// Trying it out fails as if its folder lay there; null and it holds.
    public void trouble(@Nullable Path folder) {
        this.trouble = folder;
    }

    @Override
    public void tryOut() {
        var now = trouble;
        if (now != null) {
            throw new StorageException("Nothing can be kept.", new IOException(), now);
        }
    }

    public void unreadable(boolean unreadable) {
        this.unreadable = unreadable;
    }

    /// The next answer is not told, and those after it are.
    public void unreadableOnce() {
        unreadableOnce.set(true);
    }

    /// What the disk's clock says of every picture.
    public void keptAt(Instant keptAt) {
        this.keptAt = keptAt;
    }

    public void lose(ImageKey key) {
        files.remove(key);
    }

    @Override
    public Part part(PictureId picture) {
        return parts.computeIfAbsent(picture, id -> new MemoryPart(id));
    }

    @Override
    public StoredFile keep(Part part, Entry.Reserve call, AnsweredPicture produced) {
        if (failing) {
            throw new StorageException("disk full");
        }
        var key = new ImageKey(String.format(Locale.ROOT, "%064x", produced.seed()));
        var file = new StoredFile(key, MediaType.PNG, part.size(), 1024, 1024, true);
        files.put(key, file);
        parts.remove(part.picture());
        kept.add(new Kept(call, produced.withoutLink(), file));
        return file;
    }

    @Override
    public StoredFile keepOwn(byte[] bytes) {
        if (failing) {
            throw new StorageException("disk full");
        }
        var key = new ImageKey(String.format(Locale.ROOT, "%064x", Arrays.hashCode(bytes) & 0xffff_ffffL));
        return put(new StoredFile(key, MediaType.PNG, bytes.length, 1024, 1024, true));
    }

    /// Has this file, whatever is in it.
    public StoredFile put(StoredFile file) {
        files.put(file.key(), file);
        return file;
    }

    @Override
    public List<Kept> keptSince(Instant since) {
        if (unreadable) {
            throw new StorageException("bad sector");
        }
        return keptAt.isBefore(since) ? List.of() : List.copyOf(kept);
    }

    @Override
    public Optional<StoredFile> find(ImageKey key) {
        return Optional.ofNullable(files.get(key));
    }

    @Override
    public boolean isIntact(ImageKey key) {
        return files.containsKey(key);
    }

    @Override
    public InputStream open(ImageKey key) {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public Path file(ImageKey key, MediaType type) {
        return Path.of(key.sha256() + "." + type.extension());
    }

    @Override
    public long freeBytes() {
        return free;
    }

    @Override
    public String save(CallId call, RawAnswer answer) {
        if (failing) {
            throw new StorageException("disk full");
        }
        answers.put(call, answer);
        return "hash of " + call;
    }

    @Override
    public Optional<RawAnswer> load(CallId call) {
        if (unreadable || unreadableOnce.getAndSet(false)) {
            throw new StorageException("bad sector");
        }
        return Optional.ofNullable(answers.get(call));
    }
}
