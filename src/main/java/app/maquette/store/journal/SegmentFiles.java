package app.maquette.store.journal;

import app.maquette.store.disk.Disk;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The segments of a journal by the value of their numbers. The first programs wrote the digits of the user's
/// language, never found such a file again, and began a second one of the same number.
///
/// @param chain the segments in order, each continuing the one before
/// @param astray segments with entries that continue none of the chain's ends
record SegmentFiles(List<Path> chain, List<Path> astray) {
    private static final Pattern NAME = Pattern.compile("\\p{Nd}{6,9}\\.ijl");
    private static final String DIGITS = "[0-9]+\\.ijl";

    static SegmentFiles list(Disk disk, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (var file : disk.list(folder)) {
            if (NAME.matcher(name(file)).matches()) {
                files.add(file);
            }
        }
        files.sort(Comparator.comparingInt(SegmentFiles::number));
        var isPlain = files.stream().allMatch(SegmentFiles::isPlain);
        var found = isPlain ? new SegmentFiles(files, List.of()) : sorted(disk, files);
        for (int index = 1; index <= found.chain().size(); index++) {
            if (number(found.chain().get(index - 1)) != index) {
                throw new StorageException("The journal's file " + Segment.file(folder, index)
                        + " is missing. Nothing was changed; put it back from a backup.");
            }
        }
        return found;
    }

    private static SegmentFiles sorted(Disk disk, List<Path> files) throws IOException {
        var chain = new ArrayList<Path>();
        var astray = new ArrayList<Path>();
        var end = Segment.Link.START;
        for (int from = 0; from < files.size(); ) {
            int number = number(files.get(from));
            var same = files.stream().filter(file -> number(file) == number).toList();
            from += same.size();
            var next = best(disk, same, end);
            for (var file : same) {
                if (file.equals(next)) {
                    chain.add(file);
                    end = end(disk, file, end);
                } else if (hasEntries(disk, file)) {
                    astray.add(file);
                }
            }
        }
        return new SegmentFiles(List.copyOf(chain), List.copyOf(astray));
    }

    /// Of files with the same number the one that continues the chain; a plain name wins unless nothing is in it.
    private static @Nullable Path best(Disk disk, List<Path> same, Segment.Link end) throws IOException {
        var own = same.stream().filter(SegmentFiles::isPlain).findFirst().orElse(null);
        if (own != null && (same.size() == 1 || Segment.read(disk, own, end).isFilled())) {
            return own;
        }
        for (var file : same) {
            if (Segment.read(disk, file, end).next() != null) {
                return file;
            }
        }
        return own;
    }

    private static Segment.Link end(Disk disk, Path file, Segment.Link after) throws IOException {
        var segment = Segment.read(disk, file, after);
        segment.skip();
        return segment.end();
    }

    /// Gives every segment of the chain its plain name.
    void rename(Disk disk, Path folder) throws IOException {
        for (var file : chain) {
            if (!isPlain(file)) {
                disk.move(file, Segment.file(folder, number(file)));
                disk.syncFolder(folder);
            }
        }
    }

    /// An append that was never finished is no entry.
    private static boolean hasEntries(Disk disk, Path file) throws IOException {
        var link = Segment.continued(disk, file);
        return link != null && Segment.read(disk, file, link).next() != null;
    }

    private static boolean isPlain(Path file) {
        return name(file).matches(DIGITS);
    }

    /// The value of the digits, whatever their script.
    static int number(Path file) {
        var name = name(file);
        return Integer.parseInt(name.substring(0, name.length() - ".ijl".length()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
