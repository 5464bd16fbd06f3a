package app.maquette.ui.shell;

import app.maquette.domain.SameText;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import app.maquette.ui.kit.text.Fuzzy;
import app.maquette.ui.shell.PaletteLine.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The list of all that can be done, found by a few letters. Choosing never pays by mistake: a line that costs money
/// has a key of its own, and only at the price that it showed. FX thread only.
public final class PaletteViewModel {
    private static final int MOST_OF_A_KIND = 6;
    private static final int MOST = 60;

    private final List<PaletteLine> fixed;
    private final RecentLines recent;
    private final Consumer<Runnable> leave;
    private final Refresher<List<PaletteLine>> refresher;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State(List.of(), Map.of(), 0, null));
    private List<PaletteLine> found = List.of();

    /// A line with how well it answers.
    public record Row(PaletteLine line, Offer offer, Fuzzy match) {}

    /// What is shown.
    ///
    /// @param counts how many lines of each kind there are, shown or not
    /// @param chosen which of the rows is chosen
    /// @param only the one kind that is shown; null for all
    public record State(
            List<Row> rows,
            Map<Kind, Integer> counts,
            int chosen,
            @Nullable Kind only) {
        public State {
            rows = List.copyOf(rows);
            counts = Map.copyOf(counts);
        }

        public @Nullable Row row() {
            return chosen < rows.size() ? rows.get(chosen) : null;
        }

        /// How many lines answer in all.
        public int count() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// @param fixed what can be done now
    /// @param finder what else answers some words, best first: prompts, pictures, collections; blocking
    /// @param leave closes the list, then runs what was chosen
    public PaletteViewModel(
            List<PaletteLine> fixed,
            Function<String, List<PaletteLine>> finder,
            RecentLines recent,
            Consumer<Runnable> leave,
            Background background) {
        this.fixed = List.copyOf(fixed);
        this.recent = recent;
        this.leave = leave;
        refresher = new Refresher<>(background, () -> question(finder), lines -> {
            found = lines;
            show(state.get().only(), true);
        });
        text.subscribe(_ -> {
            show(state.get().only(), false);
            refresher.refresh();
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Chooses the line so many further down, around the ends.
    public void move(int by) {
        var now = state.get();
        if (!now.rows().isEmpty()) {
            choose(Math.floorMod(now.chosen() + by, now.rows().size()));
        }
    }

    public void choose(int row) {
        var now = state.get();
        state.set(new State(now.rows(), now.counts(), row, now.only()));
    }

    /// Shows only the kind that comes after the one shown now, or all again after the last.
    public void nextKind(int by) {
        List<@Nullable Kind> kinds = new ArrayList<>();
        kinds.add(null);
        for (var kind : Kind.values()) {
            if (state.get().counts().containsKey(kind)) {
                kinds.add(kind);
            }
        }
        int at = kinds.indexOf(state.get().only());
        show(kinds.get(Math.floorMod(at + by, kinds.size())), false);
    }

    /// Does what is chosen if it costs nothing.
    public void run() {
        var row = state.get().row();
        if (row != null && !row.offer().isPaid()) {
            give(row);
        }
    }

    /// Does what is chosen, paid or not.
    public void runPaid() {
        var row = state.get().row();
        if (row != null) {
            give(row);
        }
    }

    /// What it costs or whether it can be done may have changed since the line was drawn: then it is drawn anew and
    /// nothing is done.
    private void give(Row row) {
        var now = row.line().offer().get();
        if (!now.equals(row.offer())) {
            show(state.get().only(), true);
        } else if (!now.isRefused()) {
            recent.used(row.line());
            leave.accept(row.line().run());
        }
    }

    private Callable<List<PaletteLine>> question(Function<String, List<PaletteLine>> finder) {
        var asked = text.get();
        return () -> finder.apply(asked);
    }

    private void show(@Nullable Kind only, boolean keeps) {
        var before = state.get().row();
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        List<Row> rows = new ArrayList<>();
        for (var kind : Kind.values()) {
            var all = of(kind);
            if (!all.isEmpty()) {
                counts.put(kind, all.size());
            }
            if (only == null || only == kind) {
                rows.addAll(all.subList(0, Math.min(all.size(), only == null ? MOST_OF_A_KIND : MOST)));
            }
        }
        int chosen = 0;
        for (int i = 0; keeps && before != null && i < rows.size(); i++) {
            chosen = rows.get(i).line().name().equals(before.line().name()) ? i : chosen;
        }
        state.set(new State(rows, counts, chosen, only));
    }

    /// What the finder brought answers already; all else is judged here.
    private List<Row> of(Kind kind) {
        var typed = text.get();
        var mine = fixed.stream().filter(line -> line.kind() == kind).flatMap(line -> row(line, typed));
        var best = Comparator.comparingInt((Row row) -> typed.isBlank() ? recent.age(row.line()) : 0)
                .thenComparing(row -> typed.isBlank() && row.offer().isRefused())
                .thenComparingInt(row -> -row.match().score());
        var brought = found.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> new Row(line, line.offer().get(), marked(line, typed)));
        return Stream.concat(mine.sorted(best), brought).toList();
    }

    /// What was found by other words, such as those that were sent, says nothing by single letters.
    private static Fuzzy marked(PaletteLine line, String typed) {
        return SameText.fold(line.text()).contains(SameText.fold(typed))
                ? Fuzzy.of(typed, line.text()).orElse(Fuzzy.NONE)
                : Fuzzy.NONE;
    }

    private static Stream<Row> row(PaletteLine line, String typed) {
        return Fuzzy.of(typed, line.text())
                .map(match -> new Row(line, line.offer().get(), match))
                .stream();
    }
}
