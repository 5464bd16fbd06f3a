package app.maquette.store.journal;

import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.format.JournalVersion;
import app.maquette.studio.ledger.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a start does with a journal: reads the last mark and all after it, cuts a torn end, and makes the last frame
/// durable for certain.
///
/// A frame can be whole although its append failed, when only the forcing went wrong. It then counts, which is
/// harmless: a reservation is released, a sending is in doubt although nothing left, an answer and a picture are
/// on disk before their entries, and an end was decided before it was written.
final class JournalOpening {
    private final Disk disk;
    private final Path folder;

    JournalOpening(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Where writing goes on.
    record Opened(
            int index,
            FileChannel tail,
            long size,
            Segment.Link end,
            Journal.@Nullable Mark mark,
            JournalVersion version) {}

    /// The chain under plain names; what is astray is joined once the end is known.
    Opened open() throws IOException {
        SegmentFiles.list(disk, folder).rename(disk, folder);
        var files = SegmentFiles.list(disk, folder).chain();
        if (files.isEmpty()) {
            return new Opened(1, create(disk, folder, 1), 0, Segment.Link.START, null, JournalVersion.TWO);
        }
        // What a failed start or a failed closing left may not be durable yet.
        disk.syncFolder(folder);
        var closed = files.size() == 1 ? null : closedBefore(files);
        var tail = Segment.read(disk, files.getLast(), closed == null ? Segment.Link.START : closed.end());
        tail.skip();
        if (tail.hasFrameAfterBad()) {
            throw tail.damage();
        }
        var channel = repair(files.getLast(), tail);
        if (tail.isClosed()) {
            channel.close();
            var next = create(disk, folder, files.size() + 1);
            return new Opened(files.size() + 1, next, 0, tail.end(), markOf(tail), versionOf(tail.last()));
        }
        var mark = closed == null ? null : markOf(closed);
        var last = tail.last() == null && closed != null ? closed.last() : tail.last();
        return new Opened(files.size(), channel, tail.offset(), tail.end(), mark, versionOf(last));
    }

    /// It goes on as its last frame was written.
    private static JournalVersion versionOf(@Nullable Frame last) {
        return last == null ? JournalVersion.TWO : JournalReader.versionOf(last);
    }

    private Segment closedBefore(List<Path> files) throws IOException {
        var file = files.get(files.size() - 2);
        var link = files.size() == 2 ? Segment.Link.START : Segment.continued(disk, file);
        var segment = Segment.read(disk, file, link == null ? Segment.Link.START : link);
        segment.skip();
        if (!segment.isClean() || !segment.isClosed()) {
            throw segment.damage();
        }
        return segment;
    }

    private static Journal.@Nullable Mark markOf(Segment segment) {
        var last = segment.last();
        return last == null || last.kind() != Frame.Kind.MARK ? null : JournalReader.mark(last);
    }

    /// Cuts what is torn and writes the last frame again: where forcing it failed, the system may hold it for written.
    private FileChannel repair(Path file, Segment segment) throws IOException {
        var channel = disk.open(file, StandardOpenOption.WRITE);
        try {
            if (!segment.isClean()) {
                channel.truncate(segment.offset());
            }
            var last = segment.last();
            if (last != null) {
                var frame = Frame.encode(last.kind(), last.number(), last.before(), last.payload());
                DurableFile.writeFully(channel, ByteBuffer.wrap(frame), segment.offset() - (long) last.size());
            }
            channel.force(true);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    static FileChannel create(Disk disk, Path folder, int index) throws IOException {
        var channel = disk.open(Segment.file(folder, index), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.force(true);
            disk.syncFolder(folder);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
