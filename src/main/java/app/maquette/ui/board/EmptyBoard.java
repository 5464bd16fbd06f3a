package app.maquette.ui.board;

import app.maquette.ui.kit.control.EmptyState;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.WrappedButton;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the board says before the first draft: what to do, and prompts to begin with. FX thread only.
public final class EmptyBoard extends StackPane {
    /// @param take puts a prompt into the brief; nothing is sent
    public EmptyBoard(Strings strings, Consumer<String> take) {
        var examples = new VBox();
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
}
