package app.maquette.store.index.words;

import app.maquette.store.index.table.Column;
import app.maquette.store.index.table.Finder;
import app.maquette.store.index.table.Found;
import app.maquette.store.index.table.PictureKey;
import app.maquette.store.index.table.Question;
import app.maquette.store.index.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;

/// The rows of one table by their words, values and order. What was put before a question is in its answer. One thread
/// at a time; a failure of it is an [IOException], or unchecked where its files are damaged.
public final class WordIndex<R> implements Finder, AutoCloseable {
    private static final String NUMBER = "number";
    private static final String OWNER = "owner";
    private static final double BUFFER_MB = 24;
    /// Parts up to so much stay in memory until they are merged or committed: a verdict makes one each.
    private static final double SMALL_MB = 1;

    private static final double CACHED_MB = 8;
    /// Kept, since a logger that nobody holds forgets its level.
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        // It would ask on the error stream for a module that is not final.
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Table<R> table;
    private final @Nullable String begun;
    private final Directory files;
    private final IndexWriter writer;
    private final Map<Object, SegmentWords> words = new HashMap<>();
    private DirectoryReader reader;
    private boolean isChanged;

    /// Opens the index of a directory, or begins one there.
    ///
    /// @param begun column whose beginning is found like a word
    public WordIndex(Table<R> table, @Nullable String begun, Directory directory) throws IOException {
        this.table = table;
        this.begun = begun;
        files = new NRTCachingDirectory(new Unsynced(directory), SMALL_MB, CACHED_MB);
        writer = new IndexWriter(
                files,
                new IndexWriterConfig(null)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false)
                        .setIndexSort(new Sort(new SortField(table.key(), SortField.Type.LONG, true))));
        try {
            reader = DirectoryReader.open(writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Number of the journal's entry up to which it was complete when it was last committed; 0 for a new one.
    public long number() {
        return Long.parseLong(told(NUMBER, "0"));
    }

    /// Whose projection it is; empty for a new one.
    public String owner() {
        return told(OWNER, "");
    }

    private String told(String what, String otherwise) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var one : data) {
                if (one.getKey().equals(what)) {
                    return one.getValue();
                }
            }
        }
        return otherwise;
    }

    /// How many rows it has.
    public int size() throws IOException {
        return reader().numDocs();
    }

    /// Replaces the rows of a line of the ledger.
    ///
    /// @param isNew whether it surely has none yet
    public void put(long line, List<R> rows, boolean isNew) throws IOException {
        if (!isNew) {
            writer.deleteDocuments(new Term(RowDocument.LINE, String.valueOf(line)));
        }
        for (var row : rows) {
            writer.addDocument(RowDocument.of(table, line, row));
        }
        isChanged = true;
    }

    /// Makes what was put durable, as complete up to this entry.
    public void commit(String owner, long number) throws IOException {
        writer.setLiveCommitData(
                Map.of(OWNER, owner, NUMBER, String.valueOf(number)).entrySet());
        writer.commit();
    }

    /// Begins anew; nothing of before is left once that is committed.
    public void clear() throws IOException {
        writer.deleteAll();
        commit("", 0);
        isChanged = true;
    }

    private DirectoryReader reader() throws IOException {
        if (isChanged) {
            var newer = DirectoryReader.openIfChanged(reader, writer);
            isChanged = false;
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        }
        return reader;
    }

    /// A look at what is there now, for another thread; whoever has it closes it.
    public IndexReader snapshot() throws IOException {
        var now = reader();
        now.incRef();
        return now;
    }

    private WordQuery query(IndexReader now) {
        return new WordQuery(begun, (part, found) -> {
            var here = new ArrayList<Object>();
            for (var leaf : now.leaves()) {
                var segment = leaf.reader();
                var key = segment.getCoreCacheHelper().getKey();
                here.add(key);
                var its = words.get(key);
                if (its == null) {
                    its = SegmentWords.read(segment, WordQuery.WORDS);
                    words.put(key, its);
                }
                its.addWith(part, found);
            }
            words.keySet().retainAll(here);
        });
    }

    @Override
    public int count(Question question) throws IOException {
        var now = reader();
        return searcher(now).count(query(now).of(question));
    }

    private static IndexSearcher searcher(IndexReader now) {
        var searcher = new IndexSearcher(now);
        searcher.setQueryCache(null);
        return searcher;
    }

    @Override
    public Found find(Question question, String carried) throws IOException {
        var sorting = question.sorting();
        var isRanked = sorting.column() != null;
        var runs = new Runs();
        each(question, hits -> {
            var ranks = sorting.column() == null ? new long[0] : ranks(hits, sorting.column(), sorting.rank());
            runs.add(new Runs.Run(hits.numbers(table.key()), ints(hits.numbers(carried)), ranks, hits.size()));
        });
        var all = runs.merged(isRanked);
        return Found.of(all.keys(), all.carried(), all.ranks(), sorting.way());
    }

    private long[] ranks(Hits hits, String column, ToLongFunction<String> rank) throws IOException {
        return table.column(column).find() == Column.Find.NUMBER ? hits.numbers(column) : hits.ranks(column, rank);
    }

    private static int[] ints(long[] numbers) {
        var ints = new int[numbers.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = (int) numbers[i];
        }
        return ints;
    }

    private void each(Question question, Hits.Visit visit) throws IOException {
        var now = reader();
        Hits.of(query(now).of(question), searcher(now), visit);
    }

    @Override
    public List<Day> days(Question question, String summed) throws IOException {
        var days = new TreeMap<Long, Day>(Comparator.reverseOrder());
        each(question, hits -> {
            var keys = hits.numbers(table.key());
            var values = hits.numbers(summed);
            for (int from = 0; from < keys.length; ) {
                long day = PictureKey.day(keys[from]);
                int to = from;
                long sum = 0;
                while (to < keys.length && PictureKey.day(keys[to]) == day) {
                    sum += values[to++];
                }
                days.merge(day, new Day(day, to - from, sum), Day::plus);
                from = to;
            }
        });
        return List.copyOf(days.values());
    }

    @Override
    public Map<String, Integer> counts(Question question, String facet) throws IOException {
        var counts = new HashMap<String, Integer>();
        each(question, hits -> hits.count(facet, counts));
        return counts;
    }

    /// An [IOException] where the hashes of all rows do not add up to this.
    public void checkHashes(long expected) throws IOException {
        long[] sum = {0};
        each(
                new Question("", List.of(), Question.Sorting.NEWEST),
                hits -> sum[0] += LongStream.of(hits.numbers(RowDocument.HASH)).sum());
        if (sum[0] != expected) {
            throw new IOException("the rows are not those of the database");
        }
    }

    /// Reads everything once; an [IOException] where a byte is not as it was written.
    public static void check(IndexReader snapshot) throws IOException {
        for (var leaf : snapshot.leaves()) {
            if (leaf.reader() instanceof CodecReader segment) {
                segment.checkIntegrity();
            }
        }
    }

    /// Lets go of the files; what was not committed is forgotten, and merges under way are given up.
    @Override
    public void close() throws IOException {
        try (files) {
            reader.close();
            writer.rollback();
        }
    }
}
