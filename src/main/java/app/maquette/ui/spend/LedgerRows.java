package app.maquette.ui.spend;

import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.PagedList;
import app.maquette.ui.kit.task.Refresher;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The ledger's rows as a table of any length: filtered and sorted where they lie, read page by page. FX thread only.
public final class LedgerRows {
    /// More than a screen shows, and few, since each row of another filter is read from the disk.
    private static final int PAGE = 40;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable State> state = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ObjectProperty<Sorting> order = new SimpleObjectProperty<>(Sorting.NEWEST);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final SpendBook book;
    private final PagedList<Row> rows;
    private final Refresher<PagedList.Window<Row>> reads;
    private boolean visible;
    private int seen;

    LedgerRows(SpendBook book, Background background) {
        this.book = book;
        rows = new PagedList<>(background, PAGE);
        reads = new Refresher<>(background, this::question, this::show);
        for (var part : List.<Observable>of(text, state, from, to, order)) {
            part.subscribe(this::restart);
        }
    }

    /// Null where not read yet.
    public PagedList<Row> rows() {
        return rows;
    }

    /// Whether anything was read yet.
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Null for every state.
    public ObjectProperty<@Nullable State> stateProperty() {
        return state;
    }

    /// First ledger day, null for no bound.
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /// Last ledger day, null for no bound.
    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    public ObjectProperty<Sorting> orderProperty() {
        return order;
    }

    /// What the table shows now, for reports of the same rows.
    public Filter filter() {
        return new Filter(from.get(), to.get(), state.get(), text.get().strip());
    }

    /// The first row the table shows: what is around it is read again first.
    public void look(int first) {
        seen = first;
    }

    void setVisible(boolean visible) {
        this.visible = visible;
        refresh();
    }

    void refresh() {
        if (visible) {
            reads.refresh();
        }
    }

    private void restart() {
        seen = 0;
        refresh();
    }

    private Callable<PagedList.Window<Row>> question() {
        var source = new Matching(book, filter(), order.get());
        int around = seen;
        return () -> rows.read(source, around);
    }

    private void show(PagedList.Window<Row> window) {
        rows.show(window);
        known.set(true);
    }

    private record Matching(SpendBook book, Filter filter, Sorting order) implements PagedList.Source<Row> {
        @Override
        public int count() {
            return book.count(filter);
        }

        @Override
        public List<Row> page(int offset, int limit) {
            return book.rows(filter, order, offset, limit);
        }
    }
}
