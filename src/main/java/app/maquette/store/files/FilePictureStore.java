package app.maquette.store.files;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.Sha256;
import app.maquette.store.disk.Uninterrupted;
import app.maquette.store.home.Home;
import app.maquette.store.journal.Trial;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.FoundFiles;
import app.maquette.studio.port.FoundPicture;
import app.maquette.studio.port.PictureStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Pictures in `pictures/ab/<sha>.png` with a sidecar `<sha>.json`, on their way in `parts/`. Every picture file has
/// its sidecar, since that is written first. Blocking; thread-safe.
public final class FilePictureStore implements PictureStore, FoundFiles {
    private final Disk disk;
    private final Home home;
    private final Function<InputStream, Probe> probe;
    private final PictureFiles files;
    private final Trial trial;

    /// `probe` tells what bytes are, by the bytes alone.
    public FilePictureStore(Home home, Function<InputStream, Probe> probe) {
        this(Disk.REAL, home, probe);
    }

    public FilePictureStore(Disk disk, Home home, Function<InputStream, Probe> probe) {
        this.disk = disk;
        this.home = home;
        this.probe = probe;
        this.files = new PictureFiles(disk, home.pictures());
        this.trial = new Trial(home.pictures(), System::nanoTime);
    }

    @Override
    public Part part(PictureId picture) {
        return partFile(picture);
    }

    private PartFile partFile(PictureId picture) {
        return new PartFile(
                disk, home.parts().resolve(picture.call() + "-" + picture.index() + ".part"), picture, probe);
    }

    @Override
    public StoredFile keep(Part part, Entry.Reserve call, AnsweredPicture produced) {
        try {
            return Uninterrupted.call(
                    () -> keep(partFile(part.picture()), new Sidecar.Maker(call, produced.withoutLink())));
        } catch (IOException e) {
            trial.doubt();
            throw new StorageException("Picture " + part.picture() + " cannot be kept.", e, troubled());
        }
    }

    /// The folder that a failure is about.
    private Path troubled() {
        return Files.isDirectory(home.parts()) ? home.pictures() : home.parts();
    }

    private StoredFile keep(PartFile part, Sidecar.Maker maker) throws IOException {
        trial.demandFolder();
        var file = look(part.file());
        try (var channel = disk.open(part.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        files.describe(file, maker);
        files.put(part.file(), file);
        trial.holds(files.file(file.key(), file.type()));
        if (file.decodable()) {
            part.forgetAside();
        }
        return file;
    }

    @Override
    public StoredFile keepOwn(byte[] bytes) {
        var key = new ImageKey(Sha256.of(bytes));
        var part = home.parts().resolve(key + ".own");
        try {
            return Uninterrupted.call(() -> {
                trial.demandFolder();
                if (files.isIntact(key)) {
                    return find(key).orElseThrow();
                }
                new DurableFile(disk).write(part, bytes);
                var file = look(part);
                files.describe(file);
                files.put(part, file);
                trial.holds(files.file(file.key(), file.type()));
                return file;
            });
        } catch (IOException e) {
            trial.doubt();
            throw new StorageException("The picture cannot be kept.", e, troubled());
        } finally {
            forget(part);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            Log.of(FilePictureStore.class).log(Level.WARNING, "a part of a picture stays behind", e);
        }
    }

    private StoredFile look(Path file) throws IOException {
        long size = Files.size(file);
        if (size > PartFile.MOST) {
            throw new IOException("the picture is larger than " + PartFile.MOST + " bytes");
        }
        try (var first = Files.newInputStream(file);
                var second = new BufferedInputStream(Files.newInputStream(file))) {
            var key = new ImageKey(Sha256.of(first));
            var seen = probe.apply(second);
            return new StoredFile(key, seen.type(), size, seen.width(), seen.height(), seen.decodable());
        }
    }

    @Override
    public Optional<StoredFile> find(ImageKey key) {
        try {
            return Uninterrupted.call(() -> {
                var there = files.locate(key);
                if (there.isEmpty()) {
                    return Optional.empty();
                }
                var said = files.sidecar(key).map(Sidecar::file);
                return said.isPresent() ? said : Optional.of(look(there.get()));
            });
        } catch (IOException e) {
            throw new StorageException("Picture " + key + " cannot be read.", e);
        }
    }

    @Override
    public boolean isIntact(ImageKey key) {
        try {
            return Uninterrupted.call(() -> files.isIntact(key));
        } catch (IOException e) {
            throw new StorageException("Picture " + key + " cannot be read.", e);
        }
    }

    @Override
    public InputStream open(ImageKey key) {
        try {
            var there = files.locate(key);
            if (there.isEmpty()) {
                throw new StorageException("The picture's file is no longer in " + home.pictures() + ".");
            }
            return Files.newInputStream(there.get());
        } catch (IOException e) {
            throw new StorageException("Picture " + key + " cannot be read.", e);
        }
    }

    @Override
    public Path file(ImageKey key, MediaType type) {
        return files.file(key, type);
    }

    @Override
    public long freeBytes() {
        return Math.min(freeBytes(home.pictures()), freeBytes(home.parts()));
    }

    private static long freeBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new StorageException("The disk of the pictures does not say how much is free.", e, folder);
        }
    }

    @Override
    public void tryOut() {
        trial.run(() -> {
            files.tryOut(home.parts());
            return files;
        });
    }

    /// A picture that was described and not moved yet is moved now.
    @Override
    public List<Kept> keptSince(Instant since) {
        try {
            return Uninterrupted.call(() -> {
                var kept = new ArrayList<Kept>();
                for (var sidecar : files.sidecarsSince(since)) {
                    for (var maker : sidecar.makers()) {
                        if (isHere(sidecar.file(), maker)) {
                            kept.add(new Kept(maker.call(), maker.produced(), sidecar.file()));
                        }
                    }
                }
                return kept;
            });
        } catch (IOException e) {
            throw new StorageException("The pictures cannot be listed.", e);
        }
    }

    @Override
    public List<FoundPicture> unknownTo(Set<ImageKey> known) {
        try {
            return Uninterrupted.call(() -> {
                var found = new ArrayList<FoundPicture>();
                for (var key : files.keys()) {
                    if (!known.contains(key)) {
                        find(key).ifPresent(file -> found.add(found(file)));
                    }
                }
                return found;
            });
        } catch (IOException e) {
            throw new StorageException("The pictures cannot be listed.", e);
        }
    }

    @Override
    public boolean remove(ImageKey key, Predicate<PictureId> isDeleted) {
        try {
            return Uninterrupted.call(() -> files.remove(key, isDeleted));
        } catch (IOException e) {
            throw new StorageException("Picture " + key + " cannot be removed.", e);
        }
    }

    private FoundPicture found(StoredFile file) {
        try {
            var makers = files.sidecar(file.key()).map(Sidecar::makers).orElse(List.of());
            return new FoundPicture(
                    file,
                    makers.stream()
                            .map(maker -> new Kept(maker.call(), maker.produced(), file))
                            .toList());
        } catch (IOException e) {
            throw new StorageException("What lies beside picture " + file.key() + " cannot be read.", e);
        }
    }

    private boolean isHere(StoredFile file, Sidecar.Maker maker) throws IOException {
        if (files.locate(file.key()).isPresent()) {
            return true;
        }
        var part = partFile(maker.picture());
        if (part.size() != file.bytes() || !look(part.file()).key().equals(file.key())) {
            return false;
        }
        keep(part, maker);
        return true;
    }
}
