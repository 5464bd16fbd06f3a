package app.maquette.store.index.words;

import app.maquette.store.index.table.RowHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words of all prompts, numbered; equal ones that come soon after each other share a number. The index over them
/// is filled little by little after a start. Not thread-safe.
public final class Texts {
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

    public Texts(int written, long hash) {
        this.written = written;
        this.hash = hash;
    }

    public int idOf(String prompt) {
        var words = String.join(" ", SearchWords.of(prompt));
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

    public int size() {
        return written + added.size();
    }

    /// What is not in the table yet; it follows the first `written()` texts.
    public List<String> added() {
        return List.copyOf(added);
    }

    public int written() {
        return written;
    }

    public void markWritten() {
        for (var words : added) {
            hash += hash(written++, words);
        }
        added.clear();
    }

    /// Sum of the hashes of all that are written.
    public long hash() {
        return hash;
    }

    public boolean isIndexed() {
        return indexed == size();
    }

    public int indexed() {
        return indexed;
    }

    /// Takes the next text into the index.
    public void index(String words) {
        index.add(indexed, words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1)));
        indexedHash += hash(indexed++, words);
    }

    /// Whether what was indexed is what was once written.
    public boolean isTrue() {
        return indexedHash == hash;
    }

    BitSet textsWith(String part) {
        return index.textsWith(part);
    }

    private static long hash(int id, String words) {
        return new RowHash().add(id).add(words).value();
    }
}
