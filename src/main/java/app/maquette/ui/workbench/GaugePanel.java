package app.maquette.ui.workbench;

import app.maquette.studio.ledger.Balances;
import app.maquette.ui.kit.Gauge;
import app.maquette.ui.kit.SectionHeading;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The day's money, pinned at the foot of the inspector; a click leads to where it went. FX thread only.
final class GaugePanel extends VBox {
    private final WorkbenchViewModel model;
    private final Strings strings;
    private final Gauge gauge;
    private final Label burn = new Label();
    private final Label rounds = new Label();
    private final Button open = new Button();

    GaugePanel(WorkbenchViewModel model, Words words) {
        this.model = model;
        this.strings = words.strings();
        this.gauge = new Gauge(strings);
        var heading = new SectionHeading(strings.get("workbench.gauge.title"));
        heading.noteProperty().bind(model.gauge().untilResetProperty().map(words::untilReset));
        open.setId("gauge");
        open.setGraphic(gauge);
        open.getStyleClass().add("gauge-button");
        open.setMaxWidth(Double.MAX_VALUE);
        burn.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        rounds.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        rounds.setId("rounds-left");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().setAll(heading, open, new HBox(burn, between, rounds));
        getStyleClass().add("gauge-panel");
        setMinHeight(USE_PREF_SIZE);
        model.gauge().balancesProperty().subscribe(this::show);
        model.brief()
                .dealProperty()
                .subscribe(() -> show(model.gauge().balancesProperty().get()));
    }

    void onOpen(Runnable toSpend) {
        open.setOnAction(_ -> toSpend.run());
    }

    private void show(@Nullable Balances now) {
        setVisible(now != null);
        if (now != null) {
            gauge.show(now.today(), now.dayCap());
            burn.setText(strings.get("workbench.gauge.burn", now.lastHour().format()));
            rounds.setText(strings.get("workbench.gauge.rounds", model.roundsLeft()));
            open.setAccessibleText(gauge.getAccessibleText());
        }
    }
}
