package app.maquette.ui.board;

import app.maquette.studio.base.Failure.Pause;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.picture.MissingTexts;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.Collections;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says why drafting stands still and what to do about it, and lets the designer go on. FX thread only.
public final class PauseBanner extends HBox {
    private static final double ICON = 18;

    private final BoardViewModel board;
    private final Orders orders;
    private final Strings strings;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button topUp = new Button();

    /// @param billing opens the vendor's page to top up
    public PauseBanner(BoardViewModel board, Runnable billing, Strings strings) {
        this.board = board;
        this.orders = board.orders();
        this.strings = strings;
        title.getStyleClass().add(Styles.STRONG);
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(title, text);
        words.getStyleClass().add("pause-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        topUp.setText(strings.get("workbench.pause.top-up"));
        topUp.setId("top-up");
        topUp.setMinWidth(USE_PREF_SIZE);
        topUp.setOnAction(_ -> billing.run());
        topUp.managedProperty().bind(topUp.visibleProperty());
        var goOn = new Button(strings.get("workbench.pause.go-on"));
        goOn.setId("go-on");
        goOn.setMinWidth(USE_PREF_SIZE);
        goOn.setOnAction(_ -> goOn());
        getChildren().setAll(Icon.WARNING.node(ICON), words, topUp, goOn);
        getStyleClass().add("pause-banner");
        orders.pausesProperty().subscribe(this::show);
    }

    private void show(Set<Pause> pauses) {
        setVisible(!pauses.isEmpty());
        if (!pauses.isEmpty()) {
            say(Collections.min(pauses));
        }
    }

    private void say(Pause pause) {
        topUp.setVisible(pause == Pause.PAYMENT);
        switch (pause) {
            case PAYMENT -> say("workbench.pause.payment-title", "workbench.pause.payment");
            case DEARER -> say("workbench.pause.dearer-title", "workbench.pause.dearer");
            case EXCESS -> say("workbench.pause.excess-title", "workbench.pause.excess");
            case CLOCK -> say("workbench.pause.clock-title", "workbench.pause.clock");
            case LINKS -> {
                title.setText(strings.get("workbench.pause.links-title"));
                text.setText(board.refused()
                        .map(new MissingTexts(strings)::refused)
                        .map(why -> strings.get("workbench.pause.links", why))
                        .orElseGet(() -> strings.get("workbench.pause.links-none")));
            }
        }
    }

    private void say(String what, String todo) {
        title.setText(strings.get(what));
        text.setText(strings.get(todo));
    }

    /// Past what was read; another pause is shown after it.
    private void goOn() {
        var pauses = orders.pausesProperty().get();
        if (!pauses.isEmpty()) {
            orders.goOn(Collections.min(pauses));
        }
    }
}
