package app.maquette.store.index.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/// All different words of one part of the index, one after the other, so that a part of a word is found by one look
/// through them.
final class SegmentWords {
    /// Stands between words; no byte of UTF-8.
    private static final int END = 0xFF;

    /// A byte is a character, since the search for characters is the quickest.
    private final String words;

    private SegmentWords(String words) {
        this.words = words;
    }

    static SegmentWords read(LeafReader segment, String field) throws IOException {
        var bytes = new byte[1 << 16];
        int length = 0;
        var terms = segment.terms(field);
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                if (length + term.length + 1 > bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + term.length + 1));
                }
                System.arraycopy(term.bytes, term.offset, bytes, length, term.length);
                length += term.length;
                bytes[length++] = (byte) END;
            }
        }
        return new SegmentWords(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    void addWith(String part, Collection<BytesRef> found) {
        var wanted = new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at)) {
            int start = words.lastIndexOf(END, at) + 1;
            int end = words.indexOf(END, at);
            found.add(new BytesRef(words.substring(start, end).getBytes(StandardCharsets.ISO_8859_1)));
            at = end;
        }
    }
}
