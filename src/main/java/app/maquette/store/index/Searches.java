package app.maquette.store.index;

import app.maquette.store.index.table.Finder;
import app.maquette.store.index.table.Found;
import app.maquette.store.index.table.Question;
import app.maquette.store.index.table.Table;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks for rows of one table; the last answers are kept, so that scrolling does not search again. On the index's
/// thread.
final class Searches {
    private static final int MOST = 4;
    private final Index index;
    private final Table<?> table;
    private final String carried;
    private final Map<Question, Answer> answers = new LinkedHashMap<>();

    /// For one table.
    ///
    /// @param carried column that is told of each row
    Searches(Index index, Table<?> table, String carried) {
        this.index = index;
        this.table = table;
        this.carried = carried;
    }

    /// Found when the index held all up to this entry.
    private record Answer(long number, Found found) {}

    Found find(Question question) throws SQLException {
        long now = index.projection().number();
        var known = answers.remove(question);
        if (known == null || known.number() != now) {
            known = new Answer(now, ask(question.text(), finder -> finder.find(question, carried)));
        }
        answers.put(question, known);
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        return known.found();
    }

    int count(Question question) throws SQLException {
        var known = answers.get(question);
        return known != null && known.number() == index.projection().number()
                ? known.found().size()
                : ask(question.text(), finder -> finder.count(question));
    }

    List<Finder.Day> days(Question question, String summed) throws SQLException {
        return ask(question.text(), finder -> finder.days(question, summed));
    }

    Map<String, Integer> counts(Question question, String facet) throws SQLException {
        return ask(question.text(), finder -> finder.counts(question, facet));
    }

    private <T> T ask(String text, Words.Asking<T> asking) throws SQLException {
        return index.words().ask(table, index.sql(), !text.isBlank(), asking);
    }
}
