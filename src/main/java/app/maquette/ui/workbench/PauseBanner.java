package app.maquette.ui.workbench;

import app.maquette.studio.Failure;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.Strings;
import java.util.Comparator;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says why drafting stands still, and lets the designer go on. FX thread only.
final class PauseBanner extends HBox {
    private static final double ICON = 18;

    private final Strings strings;
    private final Label text = new Label();

    PauseBanner(Orders orders, Strings strings) {
        this.strings = strings;
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var goOn = new Button(strings.get("workbench.pause.go-on"));
        goOn.setId("go-on");
        goOn.setMinWidth(USE_PREF_SIZE);
        goOn.setOnAction(_ -> orders.goOn());
        getChildren().setAll(Icon.WARNING.node(ICON), text, goOn);
        getStyleClass().add("pause-banner");
        orders.pausesProperty().subscribe(this::show);
    }

    private void show(Set<Failure.Pause> pauses) {
        setVisible(!pauses.isEmpty());
        pauses.stream().min(Comparator.naturalOrder()).map(this::said).ifPresent(text::setText);
    }

    private String said(Failure.Pause pause) {
        return switch (pause) {
            case PAYMENT -> strings.get("workbench.pause.payment");
            case EXCESS -> strings.get("workbench.pause.excess");
            case CLOCK -> strings.get("workbench.pause.clock");
        };
    }
}
