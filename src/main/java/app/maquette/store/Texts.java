package app.maquette.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words of all prompts, numbered; equal ones that come soon after each other share a number. The index over them
/// is filled little by little after a start. Not thread-safe.
final class Texts {
    private static final int RECENT = 4096;
    private final Map<String, Integer> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > RECENT;
        }
    };
    private final List<String> added = new ArrayList<>();
    private final WordIndex index = new WordIndex();
    private int written;
    private long hash;
    private int indexed;
    private long indexedHash;

    Texts(int written, long hash) {
        this.written = written;
        this.hash = hash;
    }

    int idOf(String prompt) {
        var words = String.join(" ", Words.of(prompt));
        var known = recent.get(words);
        if (known != null) {
            return known;
        }
        int id = size();
        added.add(words);
        recent.put(words, id);
        if (indexed == id) {
            index(words);
        }
        return id;
    }

    int size() {
        return written + added.size();
    }

    /// What is not in the table yet; it follows the first `written()` texts.
    List<String> added() {
        return List.copyOf(added);
    }

    int written() {
        return written;
    }

    void markWritten() {
        for (var words : added) {
            hash += hash(written++, words);
        }
        added.clear();
    }

    /// Sum of the hashes of all that are written.
    long hash() {
        return hash;
    }

    boolean isIndexed() {
        return indexed == size();
    }

    int indexed() {
        return indexed;
    }

    /// Takes the next text into the index.
    void index(String words) {
        index.add(indexed, words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1)));
        indexedHash += hash(indexed++, words);
    }

    /// Whether what was indexed is what was once written.
    boolean isTrue() {
        return indexedHash == hash;
    }

    BitSet textsWith(String part) {
        return index.textsWith(part);
    }

    private static long hash(int id, String words) {
        return new RowHash().add(id).add(words).value();
    }
}
