package app.maquette.ui.library.filing;

import app.maquette.domain.SameText;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.OneLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A text asked for at the foot of the gallery, with what is known and fits: Enter takes what is typed, a click what is
/// offered, Esc neither. FX thread only.
final class AskBar extends VBox {
    private static final int MOST = 8;

    private final TextField field = OneLine.on(new TextField());
    private final FlowPane offers = new FlowPane();
    private final Consumer<String> take;
    private List<String> known = List.of();

    /// @param words what is asked for
    /// @param close runs before anything is taken, and where nothing is
    AskBar(String words, Consumer<String> take, Runnable close) {
        this.take = typed -> {
            close.run();
            take.accept(typed);
        };
        field.setId("library-ask");
        field.setAccessibleText(words);
        field.setOnAction(_ -> this.take.accept(field.getText()));
        field.textProperty().subscribe(this::offer);
        new Keymap(Context.EVERYWHERE).bind(Command.STEP_OUT, close).before(this);
        HBox.setHgrow(field, Priority.ALWAYS);
        var label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(Styles.STRONG);
        var line = new HBox(label, field);
        line.getStyleClass().add("library-bar-line");
        offers.getStyleClass().add("library-tags");
        offers.managedProperty().bind(offers.visibleProperty());
        offers.setVisible(false);
        getChildren().setAll(line, offers);
        getStyleClass().add("library-ask");
    }

    /// What is offered, the best first.
    void know(List<String> all) {
        known = List.copyOf(all);
        offer();
    }

    void begin(String text) {
        field.setText(text);
        field.requestFocus();
        field.selectAll();
    }

    /// By the part behind the last comma.
    private void offer() {
        var typed = field.getText();
        var part = SameText.fold(SameText.of(typed.substring(typed.lastIndexOf(',') + 1)));
        var fitting = known.stream()
                .filter(one -> SameText.fold(one).contains(part))
                .limit(MOST)
                .map(this::chip)
                .toList();
        offers.getChildren().setAll(fitting);
        offers.setVisible(!fitting.isEmpty());
    }

    private Button chip(String text) {
        var chip = new Button(text);
        chip.getStyleClass().add("library-token");
        chip.setOnAction(_ -> {
            var typed = field.getText();
            take.accept(typed.substring(0, typed.lastIndexOf(',') + 1) + text);
        });
        return chip;
    }
}
