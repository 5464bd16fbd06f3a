package app.maquette.store.index.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// What a query finds in one part of the index, in its order; columns are read one after the other.
final class Hits implements LeafCollector {
    private int[] documents = new int[64];
    private int size;
    private final LeafReader segment;

    private Hits(LeafReader segment) {
        this.segment = segment;
    }

    /// Sees the hits of each part.
    interface Visit {
        void see(Hits hits) throws IOException;
    }

    static void of(Query query, IndexSearcher searcher, Visit visit) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                var hits = new Hits(leaf.reader());
                scorer.score(hits, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
                visit.see(hits);
            }
        }
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 4);
        }
        documents[size++] = document;
    }

    int size() {
        return size;
    }

    /// A column of numbers.
    long[] numbers(String column) throws IOException {
        var values = DocValues.getNumeric(segment, column);
        var numbers = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = values.advanceExact(documents[i]) ? values.longValue() : 0;
        }
        return numbers;
    }

    /// Adds how many have each value of a column, of which a row may have several.
    void count(String column, Map<String, Integer> counts) throws IOException {
        var values = DocValues.getSortedSet(segment, column);
        var ofOrdinal = new int[Math.toIntExact(values.getValueCount())];
        for (int i = 0; i < size; i++) {
            if (values.advanceExact(documents[i])) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    ofOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < ofOrdinal.length; ordinal++) {
            if (ofOrdinal[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), ofOrdinal[ordinal], Integer::sum);
            }
        }
    }

    /// What stands for the words of a column.
    long[] ranks(String column, ToLongFunction<String> rank) throws IOException {
        var values = DocValues.getSorted(segment, column);
        var known = new long[values.getValueCount()];
        for (int ordinal = 0; ordinal < known.length; ordinal++) {
            known[ordinal] = rank.applyAsLong(values.lookupOrd(ordinal).utf8ToString());
        }
        var ranks = new long[size];
        for (int i = 0; i < size; i++) {
            ranks[i] = values.advanceExact(documents[i]) ? known[values.ordValue()] : 0;
        }
        return ranks;
    }
}
