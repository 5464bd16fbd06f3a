package app.maquette.store.index.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which texts hold which words. A word is found by any part of it. Not thread-safe.
final class WordIndex {
    private final Map<String, Places> words = new HashMap<>();

    /// Texts are added in the order of their ids.
    void add(int text, Iterable<String> itsWords) {
        for (var word : itsWords) {
            words.computeIfAbsent(word, _ -> new Places()).add(text);
        }
    }

    /// The texts with a word in which the part occurs.
    BitSet textsWith(String part) {
        var texts = new BitSet();
        words.forEach((word, places) -> {
            if (word.contains(part)) {
                places.addTo(texts);
            }
        });
        return texts;
    }

    /// Growing ids, kept as the distances between them.
    private static final class Places {
        private byte[] bytes = new byte[4];
        private int length;
        private int last = -1;

        void add(int id) {
            int distance = id - last;
            last = id;
            while (distance > 127) {
                append((byte) (distance | 128));
                distance >>>= 7;
            }
            append((byte) distance);
        }

        private void append(byte value) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length + (length >> 1) + 1);
            }
            bytes[length++] = value;
        }

        void addTo(BitSet ids) {
            int id = -1;
            int distance = 0;
            int shift = 0;
            for (int at = 0; at < length; at++) {
                distance |= (bytes[at] & 127) << shift;
                shift += 7;
                if (bytes[at] >= 0) {
                    id += distance;
                    ids.set(id);
                    distance = 0;
                    shift = 0;
                }
            }
        }
    }
}
