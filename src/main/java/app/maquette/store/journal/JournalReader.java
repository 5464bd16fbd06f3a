package app.maquette.store.journal;

import app.maquette.store.disk.Disk;
import app.maquette.store.format.Entries;
import app.maquette.store.format.JournalVersion;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads a journal without owning it, also while a window writes it. Changes nothing. Blocking; thread-safe.
public final class JournalReader {
    private static final long UNKNOWN = Long.MAX_VALUE;
    private final Disk disk;
    private final Path folder;
    private final LongSupplier durable;

    /// Reads what is there; the end of the last segment may be torn.
    public JournalReader(Path folder) {
        this(Disk.REAL, folder, () -> UNKNOWN);
    }

    /// Reads nothing that is numbered above `durable`.
    JournalReader(Disk disk, Path folder, LongSupplier durable) {
        this.disk = disk;
        this.folder = folder;
        this.durable = durable;
    }

    /// Number of the last entry that counts; without an owner that is not known and very large.
    public long durable() {
        return durable.getAsLong();
    }

    /// All entries numbered `from` and later, in order. [StorageException] when one of them is damaged or unknown.
    public void replay(long from, Journal.Reader reader) {
        replay(from, List.of(""), reader);
    }

    /// The entries of one type, numbered up to `to`; the others are not parsed.
    ///
    /// @param type its name in version 1
    public void replayOnly(String type, long to, Journal.Reader reader) {
        new JournalReader(disk, folder, () -> to).replay(1, Entries.names(type), reader);
    }

    private void replay(long from, List<String> names, Journal.Reader reader) {
        long most = durable.getAsLong();
        if (from > most) {
            return;
        }
        var range = new Range(
                from,
                most,
                names.stream()
                        .map(name -> name.isEmpty() ? "" : "{\"type\":\"" + name + "\"")
                        .map(start -> start.getBytes(StandardCharsets.UTF_8))
                        .toList());
        try {
            var files = files();
            int index = startOf(files, from);
            var link = index == 0 ? Segment.Link.START : Segment.continued(disk, files.get(index));
            while (link != null && index < files.size()) {
                link = replay(files, index++, link, range, reader);
            }
            long end = link == null ? 0 : link.number();
            if (most != UNKNOWN && end < most) {
                throw new StorageException("The journal in " + folder + " ends at entry " + end + ", before entry "
                        + most + " that it had.");
            }
        } catch (IOException e) {
            throw new StorageException("The journal in " + folder + " cannot be read.", e);
        }
    }

    private List<Path> files() throws IOException {
        var files = SegmentFiles.list(disk, folder);
        if (!files.astray().isEmpty()) {
            throw new StorageException("The journal in " + folder
                    + " has entries of a start in another language apart. Start Maquette once: it joins them.");
        }
        return files.chain();
    }

    /// What is read: the numbers, and what an entry begins with.
    private record Range(long from, long to, List<byte[]> starts) {
        boolean holds(Frame frame) {
            return frame.kind() == Frame.Kind.ENTRY
                    && frame.number() >= from
                    && frame.number() <= to
                    && starts.stream().anyMatch(start -> begins(frame.payload(), start));
        }

        private static boolean begins(byte[] payload, byte[] start) {
            int differs = Arrays.mismatch(payload, start);
            return differs == start.length || differs < 0;
        }
    }

    private Segment.@Nullable Link replay(
            List<Path> files, int index, Segment.Link after, Range range, Journal.Reader reader) throws IOException {
        var segment = Segment.read(disk, files.get(index), after);
        for (var frame = segment.next(); frame != null; frame = segment.next()) {
            if (range.holds(frame)) {
                reader.read(frame.number(), entry(frame));
            }
        }
        boolean isTail = index == files.size() - 1;
        boolean isWhole = isTail ? !segment.hasFrameAfterBad() : segment.isClean() && segment.isClosed();
        if (!isWhole) {
            throw segment.damage();
        }
        return segment.end();
    }

    /// The segment that holds the entry, or the first one. The newest is asked first.
    private int startOf(List<Path> files, long from) throws IOException {
        for (int index = files.size() - 1; index > 0; index--) {
            var continued = Segment.continued(disk, files.get(index));
            if (continued != null && continued.number() < from) {
                return index;
            }
        }
        return 0;
    }

    /// What tells this journal from others: the hash of its first frame, empty before there is one.
    public Optional<String> identity() {
        try {
            var files = files();
            if (files.isEmpty()) {
                return Optional.empty();
            }
            var first = Segment.read(disk, files.getFirst(), Segment.Link.START).next();
            return first == null || durable.getAsLong() == 0
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().toHexDigits(first.hash()));
        } catch (IOException e) {
            throw new StorageException("The journal in " + folder + " cannot be read.", e);
        }
    }

    public static Entry entry(Frame frame) {
        return parse(frame, Entries::entry);
    }

    static Journal.Mark mark(Frame frame) {
        return new Journal.Mark(frame.number(), parse(frame, Entries::state));
    }

    static JournalVersion versionOf(Frame frame) {
        return understood(frame, () -> JournalVersion.of(frame.payload()));
    }

    private static <T> T parse(Frame frame, Function<JsonObject, T> make) {
        return understood(frame, () -> JsonObject.read(frame.payload(), make));
    }

    private static <T> T understood(Frame frame, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableException e) {
            var entry = "Entry " + frame.number() + " of the journal ";
            throw new StorageException(
                    e.type() == null
                            ? entry + "cannot be understood; it may be of a newer Maquette (" + e.getMessage() + ")."
                            : entry + "was written by a newer Maquette: it has the type " + e.type() + ".");
        }
    }
}
