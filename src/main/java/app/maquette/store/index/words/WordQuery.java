package app.maquette.store.index.words;

import app.maquette.store.index.table.Criterion;
import app.maquette.store.index.table.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Says a question in the words of the index.
///
/// @param begun column whose beginning counts as a word when it is a number; null for none
record WordQuery(@Nullable String begun, Parts parts) {
    static final String WORDS = "_words";
    static final String LETTERS = "_letters";

    /// Adds all known words with a part.
    interface Parts {
        void addWith(String part, Collection<BytesRef> found) throws IOException;
    }

    Query of(Question question) throws IOException {
        var all = new ArrayList<Query>();
        for (var criterion : question.criteria()) {
            all.add(of(criterion));
        }
        for (var word : SearchWords.of(question.text())) {
            var named = question.named(word);
            all.add(named.isEmpty() ? ofWord(word) : either(ofWord(word), of(Criterion.in(Question.NAMED, named))));
        }
        if (all.size() <= 1) {
            return all.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.getFirst();
        }
        var query = new BooleanQuery.Builder();
        all.forEach(one -> query.add(one, Occur.FILTER));
        return query.build();
    }

    private static Query of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.OneOf(var column, var values)
            when values.size() == 1 -> new TermQuery(new Term(column, RowDocument.term(values.getFirst())));
            case Criterion.OneOf(var column, var values) ->
                new TermInSetQuery(
                        column, values.stream().map(RowDocument::term).toList());
            case Criterion.Begins(var column, var start) -> new PrefixQuery(new Term(column, start));
            case Criterion.Between(var column, long from, long to) ->
                NumericDocValuesField.newSlowRangeQuery(column, from, to);
            case Criterion.Not(var other) -> not(of(other));
            case Criterion.Either(var some) -> {
                var either = new BooleanQuery.Builder();
                some.forEach(one -> either.add(of(one), Occur.SHOULD));
                yield either.build();
            }
        };
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query either(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.SHOULD)
                .add(second, Occur.SHOULD)
                .build();
    }

    private Query ofWord(String word) throws IOException {
        var inTexts = inTexts(WordTokens.part(word));
        if (begun == null || !word.matches("\\d{1,18}")) {
            return inTexts;
        }
        var number = String.valueOf(Long.parseLong(word));
        var start =
                number.equals("0") ? new TermQuery(new Term(begun, number)) : new PrefixQuery(new Term(begun, number));
        return either(inTexts, start);
    }

    private Query inTexts(String part) throws IOException {
        if (LetterTokens.isPart(part)) {
            return new TermQuery(new Term(LETTERS, part));
        }
        var found = new TreeSet<BytesRef>();
        parts.addWith(part, found);
        return found.isEmpty() ? MatchNoDocsQuery.INSTANCE : new TermInSetQuery(WORDS, found);
    }
}
