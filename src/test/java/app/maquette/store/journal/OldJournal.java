package app.maquette.store.journal;

import app.maquette.store.disk.Disk;
import app.maquette.store.format.Given;
import app.maquette.store.format.JournalVersion;
import app.maquette.studio.ledger.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Journals as 0.1.0 wrote them, made here.
public final class OldJournal {
    private OldJournal() {}

    /// One segment for each number, of so many reservations; all but the last are closed. What it holds.
    public static List<Entry> write(Path folder, int... sizes) throws IOException {
        var given = new ArrayList<Entry>();
        Files.createDirectories(folder);
        long before = 0;
        for (int index = 1; index <= sizes.length; index++) {
            var out = new ByteArrayOutputStream();
            for (int at = 0; at < sizes[index - 1]; at++) {
                given.add(Given.reserve(100 + given.size()));
                before = put(
                        out, Frame.Kind.ENTRY, given.size(), before, JournalVersion.ONE.entry(given.getLast(), null));
            }
            if (index < sizes.length) {
                before = put(out, Frame.Kind.MARK, given.size(), before, JournalVersion.ONE.state(Given.state()));
            }
            Files.write(Segment.file(folder, index), out.toByteArray());
        }
        return given;
    }

    private static long put(ByteArrayOutputStream out, Frame.Kind kind, long number, long before, byte[] payload) {
        var frame = Frame.encode(kind, number, before, payload);
        out.writeBytes(frame);
        return Frame.hash(frame, 0, frame.length);
    }

    /// The version of each frame, marks too.
    static List<JournalVersion> versions(Path folder) throws IOException {
        var found = new ArrayList<JournalVersion>();
        var link = Segment.Link.START;
        for (var file : SegmentFiles.list(Disk.REAL, folder).chain()) {
            var segment = Segment.read(Disk.REAL, file, link);
            for (var frame = segment.next(); frame != null; frame = segment.next()) {
                found.add(JournalVersion.of(frame.payload()));
            }
            link = segment.end();
        }
        return found;
    }
}
