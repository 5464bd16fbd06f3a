package app.maquette.ui.board;

import app.maquette.ui.kit.control.EmptyState;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.WrappedButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the board says before the first draft: what to do, and prompts to begin with. FX thread only.
public final class EmptyBoard extends StackPane {
    private final VBox examples = new VBox();

    /// @param take puts a prompt into the brief; nothing is sent
    public EmptyBoard(Strings strings, Consumer<String> take) {
        examples.getStyleClass().add("empty-examples");
        examples.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (var prompt : List.of(
                strings.get("workbench.empty.example-poster"),
                strings.get("workbench.empty.example-label"),
                strings.get("workbench.empty.example-icon"))) {
            var example = new WrappedButton(prompt);
            example.getStyleClass().add("example");
            example.setMaxWidth(Double.MAX_VALUE);
            example.setOnAction(_ -> take.accept(prompt));
            examples.getChildren().add(example);
        }
        var about = new EmptyState(
                Icon.WORKBENCH, strings.get("workbench.empty.title"), strings.get("workbench.empty.text"), null);
        about.getChildren().add(examples);
        getChildren().setAll(about);
    }

    /// Says more in its place once it is seen, with the same prompts to begin with; what does not fit is scrolled to.
    public void welcome(Function<List<Node>, Region> more) {
        LateChildren.whenVisible(this, this, () -> show(more));
    }

    private void show(Function<List<Node>, Region> more) {
        var scroll = new ScrollPane(more.apply(List.copyOf(examples.getChildren())));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().setAll(scroll);
    }
}
