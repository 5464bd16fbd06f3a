package app.maquette.store.journal;

import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.format.JournalVersion;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Journal;
import app.maquette.studio.ledger.LedgerMark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The journal in a folder of segments. An entry counts when its whole frame was forced to the disk; after the first
/// failure nothing more is written until the next start. One thread at a time appends; reading is thread-safe.
public final class FileJournal implements Journal, AutoCloseable {
    private static final int SEGMENT = 8 << 20;
    private final Disk disk;
    private final Path folder;
    private final int segmentSize;
    private final @Nullable String profile;
    private int index;
    private FileChannel tail;
    private @Nullable Object key;
    private long size;
    private volatile Segment.Link end;
    private volatile JournalVersion version;
    private volatile @Nullable Mark mark;
    private boolean dead;

    /// Opens or begins the journal. Cuts the torn end of an unfinished write; [StorageException], with nothing changed,
    /// when it is damaged anywhere else.
    public FileJournal(Path folder) {
        this(folder, null);
    }

    /// The same, saying who writes.
    ///
    /// @param profile null when nobody says; never exported
    public FileJournal(Path folder, @Nullable String profile) {
        this(Disk.REAL, folder, SEGMENT, profile);
    }

    public FileJournal(Disk disk, Path folder, int segmentSize) {
        this(disk, folder, segmentSize, null);
    }

    private FileJournal(Disk disk, Path folder, int segmentSize, @Nullable String profile) {
        this.profile = profile;
        this.disk = disk;
        this.folder = folder;
        this.segmentSize = segmentSize;
        try {
            var opened = new JournalOpening(disk, folder).open();
            this.index = opened.index();
            this.tail = opened.tail();
            this.key = disk.key(Segment.file(folder, index));
            this.size = opened.size();
            this.end = opened.end();
            this.mark = opened.mark();
            this.version = opened.version();
            join(SegmentFiles.list(disk, folder));
        } catch (IOException e) {
            throw new StorageException("The journal in " + folder + " cannot be opened.", e);
        }
    }

    /// Entries that a start in another language wrote apart follow the others; their files are kept beside.
    private void join(SegmentFiles files) throws IOException {
        if (files.astray().isEmpty()) {
            return;
        }
        for (var payload : new Joining(disk, files).missing()) {
            write(Frame.Kind.ENTRY, end.number() + 1, payload);
        }
        for (var file : files.astray()) {
            disk.move(file, file.resolveSibling(file.getFileName() + ".joined"));
        }
        disk.syncFolder(folder);
    }

    /// An open file goes on taking what nobody will find once its folder was moved away. Back is also a whole copy.
    @Override
    public synchronized void check() {
        if (dead) {
            return;
        }
        var file = Segment.file(folder, index);
        try {
            if (Files.size(file) < size || !Objects.equals(disk.key(file), key)) {
                reopen(file);
            }
        } catch (NoSuchFileException _) {
            throw new StorageException("Nothing can be recorded.", new NoSuchFileException(folder.toString()), folder);
        } catch (IOException e) {
            throw new StorageException("Nothing can be recorded.", e, folder);
        }
    }

    /// Whether it goes on as 0.1.0 wrote it, which 0.1.0 understands.
    public boolean isOfOld() {
        return version == JournalVersion.ONE;
    }

    /// All that follows is written as new journals are; 0.1.0 refuses it from then on.
    public void renew() {
        version = JournalVersion.TWO;
    }

    private void reopen(Path file) throws IOException {
        var after = Segment.continued(disk, file);
        var there = Segment.read(disk, file, after == null ? Segment.Link.START : after);
        there.skip();
        if (!there.isClean() || there.offset() != size || !there.end().equals(end)) {
            throw new StorageException("The journal's file " + file
                    + " is not the one that was there. Nothing is recorded until that is back.");
        }
        var before = tail;
        tail = disk.open(file, StandardOpenOption.WRITE);
        key = disk.key(file);
        before.close();
    }

    @Override
    public synchronized long append(Entry entry) {
        if (isOfOld() && !JournalVersion.isSaidByFirst(entry)) {
            // Only the newer form can say it, and it is paid for.
            renew();
        }
        long number = end.number() + 1;
        write(Frame.Kind.ENTRY, number, version.entry(entry, profile));
        return number;
    }

    @Override
    public synchronized void closeSegment(LedgerMark state) {
        write(Frame.Kind.MARK, end.number(), version.state(state));
        dead = true;
        try {
            tail.close();
            tail = JournalOpening.create(disk, folder, index + 1);
            index++;
            key = disk.key(Segment.file(folder, index));
            size = 0;
            mark = new Mark(end.number(), state);
            dead = false;
        } catch (IOException e) {
            throw new StorageException("The journal cannot begin a new file.", e);
        }
    }

    private void write(Frame.Kind kind, long number, byte[] payload) {
        if (dead) {
            throw new StorageException("The journal failed before and takes nothing more until the next start.");
        }
        var frame = Frame.encode(kind, number, end.hash(), payload);
        dead = true;
        try {
            DurableFile.writeFully(tail, ByteBuffer.wrap(frame), size);
            tail.force(false);
        } catch (IOException e) {
            throw new StorageException("The journal cannot be written.", e);
        }
        dead = false;
        size += frame.length;
        end = new Segment.Link(number, Frame.hash(frame, 0, frame.length));
    }

    @Override
    public void replay(long from, Reader reader) {
        reader().replay(from, reader);
    }

    /// A view of the durable entries.
    public JournalReader reader() {
        return new JournalReader(disk, folder, this::last);
    }

    /// Reads everything once, for damage that the start does not look for. [StorageException] names the first place.
    public void verify() {
        replay(1, (_, _) -> {});
    }

    @Override
    public long last() {
        return end.number();
    }

    @Override
    public @Nullable Mark lastMark() {
        return mark;
    }

    @Override
    public synchronized boolean isSegmentFull() {
        return size >= segmentSize;
    }

    @Override
    public synchronized void close() {
        dead = true;
        try {
            tail.close();
        } catch (IOException e) {
            throw new StorageException("The journal cannot be closed.", e);
        }
    }
}
