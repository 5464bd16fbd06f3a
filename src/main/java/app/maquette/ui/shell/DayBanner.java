package app.maquette.ui.shell;

import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Tells that the ledger's day runs ahead of the clock and asks whether to count from the clock's. FX thread only.
public final class DayBanner extends HBox {
    private static final double ICON = 18;

    private final DayWatch model;
    private final TextField reason = OneLine.on(new TextField());

    public DayBanner(DayWatch model, Strings strings) {
        this.model = model;
        var title = new Label();
        title.getStyleClass().add(Styles.STRONG);
        var text = new Label(strings.get("shell.day.text"));
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        reason.setId("day-reason");
        reason.setText(strings.get("shell.day.reason-usual"));
        reason.setAccessibleText(strings.get("shell.day.reason"));
        reason.getStyleClass().add("reason-field");
        reason.setOnAction(_ -> correct());
        var count = new Action("", this::correct)
                .disabledWhile(reason.textProperty().map(String::isBlank))
                .button();
        count.setId("day-count");
        var answer = new FlowPane(new Label(strings.get("shell.day.reason")), reason, count);
        answer.getStyleClass().add("answer-line");
        var words = new VBox(title, text, answer);
        words.getStyleClass().add("day-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Icon.WARNING.node(ICON), words);
        getStyleClass().add("day-banner");
        setId("day-banner");
        managedProperty().bind(visibleProperty());
        model.aheadProperty().subscribe(ahead -> {
            setVisible(ahead != null);
            if (ahead != null) {
                title.setText(strings.get("shell.day.title", ahead.ledger(), ahead.clock()));
                count.setText(strings.get("shell.day.count", ahead.clock()));
            }
        });
    }

    private void correct() {
        if (!reason.getText().isBlank()) {
            model.correct(reason.getText());
        }
    }
}
