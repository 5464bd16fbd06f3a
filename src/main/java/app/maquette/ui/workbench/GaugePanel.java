package app.maquette.ui.workbench;

import app.maquette.studio.ledger.Balances;
import app.maquette.studio.money.Forecast;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.ForecastTexts;
import app.maquette.ui.kit.money.Gauge;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The day's money, pinned at the foot of the inspector; a click leads to where it went. FX thread only.
final class GaugePanel extends VBox {
    private final WorkbenchViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final ForecastTexts forecasts;
    private final Gauge gauge;
    private final Label burn = new Label();
    private final Label rounds = new Label();
    private final Button open = new Button();

    GaugePanel(WorkbenchViewModel model, CallTexts words) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        this.forecasts = new ForecastTexts(strings);
        this.gauge = new Gauge(strings);
        var heading = new SectionHeading(strings.get("workbench.gauge.title"));
        heading.noteProperty().bind(model.gauge().untilResetProperty().map(words::untilReset));
        open.setId("gauge");
        Hint.on(open, strings.get("workbench.gauge.tip"));
        open.setGraphic(gauge);
        open.getStyleClass().add("gauge-button");
        open.setMaxWidth(Double.MAX_VALUE);
        burn.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        rounds.getStyleClass().add(Styles.SMALL);
        rounds.setId("rounds-left");
        for (var line : List.of(rounds, burn)) {
            Wrapping.wrap(line);
            line.setMinHeight(USE_PREF_SIZE);
            line.managedProperty().bind(line.textProperty().isNotEmpty());
        }
        getChildren().setAll(heading, open, rounds, burn);
        getStyleClass().add("gauge-panel");
        setMinHeight(USE_PREF_SIZE);
        model.gauge().balancesProperty().subscribe(this::show);
        model.brief().dealProperty().subscribe(this::look);
        model.brief().briefProperty().subscribe(this::look);
        model.gauge().untilResetProperty().subscribe(this::look);
    }

    void onOpen(Runnable toSpend) {
        open.setOnAction(_ -> toSpend.run());
    }

    private void show(@Nullable Balances now) {
        setVisible(now != null);
        if (now != null) {
            look();
        }
    }

    private void look() {
        var now = model.gauge().balancesProperty().get();
        var forecast = model.forecast();
        rounds.setText(forecast.map(forecasts::decisions).orElse(""));
        if (now != null) {
            var collection = model.brief().briefProperty().get().collection();
            gauge.show(now.today(), now.dayCap(), now.leftFor(collection), now.fullestFor(collection));
            open.setAccessibleText(gauge.getAccessibleText());
            var pace = strings.get("workbench.gauge.burn", now.lastHour().format());
            burn.setText(forecast.map(Forecast::reached)
                    .map(at -> strings.get("workbench.gauge.reached", pace, words.time(at)))
                    .orElse(pace));
        }
    }
}
