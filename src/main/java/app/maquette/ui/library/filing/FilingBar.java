package app.maquette.ui.library.filing;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What stands at the foot of the gallery: a question, or what can be done with several, or with the trash. Nothing
/// where there is none of these. FX thread only.
public final class FilingBar extends StackPane {
    private final PictureFiling filing;
    private final Asks asks;
    private final Strings strings;
    private final Runnable leave;
    private List<Action> more = List.of();
    private State state = new State(0, 0, "", false);
    private @Nullable AskBar asking;

    /// What is shown in the gallery.
    ///
    /// @param cost of those chosen, in words; empty where it is not known yet
    public record State(int chosen, int pictures, String cost, boolean isTrash) {
        public State costing(String words) {
            return new State(chosen, pictures, words, isTrash);
        }
    }

    /// @param leave leads back to the pictures
    public FilingBar(PictureFiling filing, Asks asks, Strings strings, Runnable leave) {
        this.filing = filing;
        this.asks = asks;
        this.strings = strings;
        this.leave = leave;
        setId("library-bar");
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        getStyleClass().add("library-bar");
        show();
    }

    /// Verdicts and what else is done with several.
    public void with(List<Action> others) {
        more = List.copyOf(others);
        show();
    }

    public void follow(State now) {
        if (!now.equals(state)) {
            state = now;
            // A field that is typed into keeps the focus.
            if (asking == null) {
                show();
            }
        }
    }

    public void askTag() {
        var bar = ask("library.ask.tag", filing::tag);
        asks.tags().accept(bar::know);
        bar.begin("");
    }

    public void askCollection() {
        var bar = ask("library.ask.collection", filing::into);
        bar.know(asks.collections().get());
        bar.begin("");
    }

    public void askNote() {
        filing.note(before -> ask("library.ask.note", filing::note).begin(before));
    }

    private AskBar ask(String key, Consumer<String> take) {
        // keys: library.ask.*
        var bar = new AskBar(strings.get(key, Math.max(1, state.chosen())), take, this::close);
        asking = bar;
        show();
        return bar;
    }

    private void close() {
        asking = null;
        show();
        leave.run();
    }

    private void show() {
        var bar = asking;
        if (bar != null) {
            getChildren().setAll(bar);
        } else if (state.isTrash() && state.pictures() > 0) {
            getChildren().setAll(trash());
        } else if (!state.isTrash() && state.chosen() > 1) {
            getChildren().setAll(several());
        } else {
            getChildren().clear();
        }
        setVisible(!getChildren().isEmpty());
    }

    private HBox several() {
        var buttons = new ArrayList<Action>(more);
        buttons.add(Command.TAG.action(Context.LIBRARY, strings, this::askTag));
        buttons.add(Command.ADD_TO.action(Context.LIBRARY, strings, this::askCollection));
        buttons.add(Command.DISCARD.action(Context.LIBRARY, strings, filing::discard));
        return line(strings.get("library.summary.chosen", state.chosen()), buttons);
    }

    private HBox trash() {
        var restore = new Action(strings.get("library.trash.restore"), Icon.UNDO, null, filing::restore);
        var empty = new Action(strings.get("library.trash.empty"), Icon.TRASH, null, asks.empty());
        return line(
                state.chosen() > 1
                        ? strings.get("library.summary.chosen", state.chosen())
                        : strings.get("library.trash.all", state.pictures()),
                List.of(restore, empty));
    }

    private HBox line(String words, List<Action> actions) {
        var name = new Label(words);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add(Styles.STRONG);
        var cost = new Label(state.cost());
        cost.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var nodes = new ArrayList<Node>(List.of(name, cost, between));
        actions.forEach(action -> nodes.add(action.button()));
        var line = new HBox(nodes.toArray(Node[]::new));
        line.getStyleClass().add("library-bar-line");
        return line;
    }
}
