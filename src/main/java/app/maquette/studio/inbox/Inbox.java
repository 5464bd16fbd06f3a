package app.maquette.studio.inbox;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.PictureStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Brings the user's own pictures in: copied into the store by their content, for nothing. StudioException with
/// NoPicture
/// says why one is not, [app.maquette.studio.base.StorageException] that the disk does not take it; the user's file is
/// only read. Blocking; thread-safe.
public final class Inbox {
    private static final int MOST_BYTES = 64 << 20;
    private static final int LONGEST_NAME = 200;
    private final Rooms rooms;
    private final Supplier<CallId> ids;
    private final Consumer<Function<Instant, Entry>> post;

    /// What it needs of the others.
    public record Rooms(PictureStore store, Decoder decoder, Library library) {}

    /// Into this store and library.
    ///
    /// @param ids makes ids that no call has
    /// @param post records an entry, made with the ledger's own time, durably
    public Inbox(Rooms rooms, Supplier<CallId> ids, Consumer<Function<Instant, Entry>> post) {
        this.rooms = rooms;
        this.ids = ids;
        this.post = post;
    }

    /// A picture of the user's own.
    ///
    /// @param known whether the same bytes had been brought in before
    public record Brought(Entry.BroughtIn entry, boolean known) {
        public ImageKey key() {
            return entry.file().key();
        }
    }

    public Brought bring(Path file) {
        return bring(read(file), Objects.toString(file.getFileName(), ""));
    }

    /// The same of bytes from elsewhere.
    ///
    /// @param name empty where the bytes have none
    public synchronized Brought bring(byte[] bytes, String name) {
        refuse(bytes);
        var file = rooms.store().keepOwn(bytes);
        var known = rooms.library().broughtIn(file.key());
        if (known.isPresent()) {
            return new Brought(known.get(), true);
        }
        var picture = new PictureId(ids.get(), 0);
        var kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        post.accept(at -> new Entry.BroughtIn(at, picture, file, kept));
        return new Brought(rooms.library().broughtIn(file.key()).orElseThrow(), false);
    }

    /// The newest first.
    public List<Entry.BroughtIn> recent(int limit) {
        return rooms.library().broughtIn(limit);
    }

    private static byte[] read(Path file) {
        try {
            // What is no plain file may never end.
            if (!Files.isRegularFile(file)) {
                throw new StudioException(new Failure.NoPicture(Failure.Flaw.NO_FILE));
            }
            try (var in = Files.newInputStream(file)) {
                return in.readNBytes(MOST_BYTES + 1);
            }
        } catch (IOException | InvalidPathException | SecurityException _) {
            throw new StudioException(new Failure.NoPicture(Failure.Flaw.NO_FILE));
        }
    }

    private void refuse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new StudioException(new Failure.NoPicture(Failure.Flaw.TOO_LARGE));
        }
        var seen = rooms.decoder().probe(new ByteArrayInputStream(bytes));
        if (seen.type() == MediaType.UNKNOWN) {
            throw new StudioException(new Failure.NoPicture(Failure.Flaw.OTHER_KIND));
        }
        if (!seen.decodable()) {
            boolean isLarge = (long) seen.width() * seen.height() > Decoder.MOST_PIXELS
                    || Math.max(seen.width(), seen.height()) > Decoder.LONGEST_SIDE;
            throw new StudioException(
                    new Failure.NoPicture(isLarge ? Failure.Flaw.TOO_MANY_PIXELS : Failure.Flaw.BROKEN));
        }
    }
}
