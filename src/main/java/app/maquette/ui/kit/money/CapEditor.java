package app.maquette.ui.kit.money;

import app.maquette.domain.Money;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrong;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/// A line with an amount and a reason; both are asked for before a cap can be set. FX thread only.
final class CapEditor extends FlowPane {
    private final TextField amount = OneLine.on(new TextField());
    private final TextField reason = OneLine.on(new TextField());
    private final Label warning = new Label();
    private final Action set;
    private final Strings strings;
    private Money used = Money.ZERO;
    private boolean isReady = true;

    /// @param sink takes the amount and the reason
    CapEditor(Node what, String spoken, BiConsumer<Money, String> sink, Strings strings) {
        this.strings = strings;
        amount.setPromptText(strings.get("kit.caps.amount"));
        amount.setAccessibleText(strings.get("kit.caps.amount-name", spoken));
        amount.getStyleClass().add("amount-field");
        reason.setPromptText(strings.get("kit.caps.reason"));
        reason.setAccessibleText(strings.get("kit.caps.reason"));
        reason.getStyleClass().add("reason-field");
        warning.getStyleClass().add(Styles.MONEY_WARN);
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        set = new Action(
                strings.get("kit.caps.set"),
                () -> Caps.parse(amount.getText()).ifPresent(to -> sink.accept(to, reason.getText())));
        var button = set.button();
        button.getStyleClass().add(Styles.OUTLINED);
        getChildren().setAll(what, amount, reason, button, warning);
        getStyleClass().add("answer-line");
        amount.textProperty().subscribe(_ -> check());
        reason.textProperty().subscribe(_ -> check());
        amount.setOnAction(_ -> reason.requestFocus());
        reason.setOnAction(_ -> set.run());
    }

    /// Begins with the cap as it is.
    void begin(Caps.Cap cap) {
        amount.setId("cap-amount");
        reason.setId("cap-reason");
        used = cap.used().sum();
        amount.setText(cap.amount() == null ? "" : cap.amount().format());
        check();
        amount.requestFocus();
    }

    /// Whether all but amount and reason is there.
    void setReady(boolean ready) {
        isReady = ready;
        check();
    }

    String reason() {
        return reason.getText();
    }

    /// Esc leaves as well.
    void addBack(Runnable back) {
        add(new Action(strings.get("kit.caps.back"), back));
        new Keymap(Context.EVERYWHERE).bind(Command.STEP_OUT, back).on(this);
    }

    void add(Action action) {
        getChildren().add(getChildren().size() - 1, action.button());
    }

    private void check() {
        var typed = Caps.parse(amount.getText());
        set.disableProperty()
                .set(!isReady || typed.isEmpty() || reason.getText().isBlank());
        warning.setText(warning(typed));
        Wrong.mark(amount, typed.isEmpty() ? warning.getText() : "");
    }

    private String warning(Optional<Money> typed) {
        if (typed.isEmpty()) {
            return amount.getText().isBlank() ? "" : strings.get("kit.caps.amount-wrong");
        }
        return !typed.get().isMoreThan(used) && !used.isZero() ? strings.get("kit.caps.stops", used.format()) : "";
    }
}
