package app.maquette.studio.port;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.MissingReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of all paid pictures, named by their content. Blocking; thread-safe. Failures are [StorageException].
public interface PictureStore {
    /// The temporary file of a picture, with what an earlier attempt left.
    Part part(PictureId picture);

    /// Checks, hashes and moves the part in place, with its sidecar; all durable before this returns. Bytes that do not
    /// decode are kept too.
    StoredFile keep(Part part, Entry.Reserve call, AnsweredPicture produced);

    /// Puts a picture of the user's own in its place, durably; nothing happens when the same bytes are there.
    StoredFile keepOwn(byte[] bytes);

    /// The stored file, when it is there.
    Optional<StoredFile> find(ImageKey key);

    /// The pictures kept since then, by what lies beside each: for those that a crash kept out of the journal.
    List<Kept> keptSince(Instant since);

    /// Whether the file is there and its bytes still have its hash.
    boolean isIntact(ImageKey key);

    InputStream open(ImageKey key);

    /// The real file, for other programs; its name ends as its type demands.
    Path file(ImageKey key, MediaType type);

    /// Bytes free on the disks of the pictures, the fewest.
    long freeBytes();

    /// Does what keeping a picture needs, before one is paid. [StorageException] says why none could be kept.
    default void tryOut() {}

    /// A picture in the store, with the call that brought it.
    record Kept(Entry.Reserve call, AnsweredPicture produced, StoredFile file) {
        public PictureId picture() {
            return new PictureId(call.call(), produced.index());
        }
    }

    /// A growing temporary file.
    interface Part {
        PictureId picture();

        /// Bytes it holds.
        long size();

        /// Appends after what it holds.
        OutputStream append() throws IOException;

        InputStream open() throws IOException;

        /// Begins anew; what it holds goes aside, unless what lies there already is worth more.
        void restart() throws IOException;

        /// Puts the bytes in the place of what it holds: wholly, or not at all.
        void replace(byte[] bytes) throws IOException;

        /// Takes back what lies aside where that is worth more than what it holds.
        void recall() throws IOException;

        /// Whether it holds a picture that can be shown to its end.
        boolean isWhole() throws IOException;

        /// Why its disk does not take what is written to it.
        DiskTrouble trouble(IOException failure);

        /// Why what it holds is not the whole picture; null when it is. What cannot be shown is the picture when it
        /// begins like one and came twice, byte for byte.
        @Nullable
        MissingReason missing() throws IOException;
    }
}
