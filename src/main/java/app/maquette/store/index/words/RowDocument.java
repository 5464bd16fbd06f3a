package app.maquette.store.index.words;

import app.maquette.store.index.table.Column;
import app.maquette.store.index.table.Table;
import java.util.LinkedHashSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Says a row in the words of the index.
final class RowDocument {
    static final String LINE = "_line";
    static final String HASH = "_hash";
    private static final int MOST_TERM = 8_000;
    private static final FieldType TOKENS = new FieldType();

    static {
        TOKENS.setIndexOptions(IndexOptions.DOCS);
        TOKENS.setOmitNorms(true);
        TOKENS.freeze();
    }

    private RowDocument() {}

    static <R> Document of(Table<R> table, long line, R row) {
        var document = new Document();
        document.add(new StringField(LINE, String.valueOf(line), Field.Store.NO));
        document.add(new NumericDocValuesField(HASH, table.hashOf(row)));
        table.searched().forEach(column -> add(document, column, column.of(row)));
        var words = new LinkedHashSet<String>();
        table.texts().apply(row).forEach(text -> words.addAll(SearchWords.of(text)));
        document.add(new Field(WordQuery.WORDS, new WordTokens(words), TOKENS));
        document.add(new Field(WordQuery.LETTERS, new LetterTokens(words), TOKENS));
        return document;
    }

    private static void add(Document document, Column<?> column, Object value) {
        switch (column.find()) {
            case NOT -> {}
            case TERM -> document.add(new StringField(column.name(), term(value.toString()), Field.Store.NO));
            case FACET -> {
                document.add(new StringField(column.name(), term(value.toString()), Field.Store.NO));
                document.add(new SortedDocValuesField(column.name(), term(value.toString())));
            }
            case MANY ->
                value.toString().lines().filter(one -> !one.isEmpty()).forEach(one -> {
                    document.add(new StringField(column.name(), term(one), Field.Store.NO));
                    document.add(new SortedSetDocValuesField(column.name(), term(one)));
                });
            case NUMBER -> document.add(new NumericDocValuesField(column.name(), ((Number) value).longValue()));
        }
    }

    /// A name beyond what a term may hold is found by as much of it.
    static BytesRef term(String word) {
        return new BytesRef(
                word.codePointCount(0, word.length()) <= MOST_TERM
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, MOST_TERM)));
    }
}
