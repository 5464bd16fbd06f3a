package app.maquette.ui.spend;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.statement.Mapping;
import app.maquette.studio.statement.Match;
import app.maquette.studio.statement.Statements;
import app.maquette.studio.statement.Statements.Table;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A usage statement, pasted or from a file, beside the ledger. FX thread only.
public final class StatementViewModel {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Mapping> mapping;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final Statements statements;
    private final Desktop desktop;
    private final ZoneId zone;
    private final Background background;
    private final Refresher<State> reads;

    /// What was read.
    ///
    /// @param match null until the columns of time and amount are known
    /// @param problem what the statement or its file says is wrong, empty when nothing is
    public record State(Table table, @Nullable Match match, String problem) {
        static final State EMPTY = new State(Table.EMPTY, null, "");
    }

    /// @param zone of the ledger's days, and of times that name none
    public StatementViewModel(Statements statements, Desktop desktop, ZoneId zone, Background background) {
        this.statements = statements;
        this.desktop = desktop;
        this.zone = zone;
        this.background = background;
        mapping = new SimpleObjectProperty<>(this, "mapping", Mapping.guess(Table.EMPTY.header(), zone));
        reads = new Refresher<>(background, this::question, this::show);
        text.subscribe(reads::refresh);
        mapping.subscribe(reads::refresh);
    }

    /// What was pasted or opened.
    public StringProperty textProperty() {
        return text;
    }

    /// Which column holds what; guessed anew whenever the heading changes.
    public ObjectProperty<Mapping> mappingProperty() {
        return mapping;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ZoneId zone() {
        return zone;
    }

    /// Asks for a file and reads it.
    public void open(String title) {
        desktop.askWhatToOpen(title)
                .ifPresent(file -> background
                        .job(() -> statements.load(file))
                        .onSuccess(text::set)
                        .onFailure(problem ->
                                state.set(new State(Table.EMPTY, null, String.valueOf(problem.getMessage()))))
                        .start());
    }

    private Callable<State> question() {
        var wanted = text.get();
        var columns = mapping.get();
        var header = state.get().table().header();
        return () -> read(wanted, columns, header.isEmpty() ? null : header);
    }

    private State read(String wanted, Mapping columns, @Nullable List<String> header) {
        try {
            var table = statements.parse(wanted);
            var known = table.header().equals(header) ? columns : Mapping.guess(table.header(), columns.zone());
            return new State(table, known.isComplete() ? statements.match(table, known) : null, "");
        } catch (IllegalArgumentException | StorageException e) {
            return new State(Table.EMPTY, null, String.valueOf(e.getMessage()));
        }
    }

    private void show(State read) {
        var before = state.get().table().header();
        state.set(read);
        if (!read.table().header().equals(before)) {
            mapping.set(Mapping.guess(read.table().header(), mapping.get().zone()));
        }
    }
}
