package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.Balances;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/// The chart with its legend and the steps from month to month. FX thread only.
final class ChartCard extends VBox {
    private final SpendViewModel model;
    private final Strings strings;
    private final SpendChart chart;
    private final HBox legend = new HBox();
    private final Label month = new Label();
    private final Action next;

    ChartCard(SpendViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        chart = new SpendChart(strings);
        chart.setId("spend-chart");
        legend.getStyleClass().add("spend-legend");
        month.getStyleClass().add("spend-month");
        var previous = new Action(strings.get("spend.month.previous"), Icon.CHEVRON_LEFT, null, model::previousMonth);
        next = new Action(strings.get("spend.month.next"), Icon.CHEVRON_RIGHT, null, model::nextMonth);
        var steps = new HBox(previous.iconButton(), month, next.iconButton());
        steps.getStyleClass().add("spend-steps");
        var right = new HBox(legend, steps);
        right.getStyleClass().add("spend-legend");
        getChildren().setAll(new SectionHeading(strings.get("spend.chart.title")).with(right), chart);
        getStyleClass().addAll(Styles.CARD, "spend-chart-card");
        model.figuresProperty().subscribe(_ -> show());
        model.balancesProperty().subscribe(_ -> show());
        model.historyProperty().subscribe(_ -> show());
    }

    private void show() {
        var figures = model.figuresProperty().get();
        var balances = model.balancesProperty().get();
        if (figures == null || balances == null) {
            return;
        }
        month.setText(figures.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH) + " "
                + figures.month().getYear());
        next.disableProperty().set(model.isCurrentMonth());
        var caps = caps(figures, balances);
        chart.show(figures, caps);
        legend.getChildren().setAll(legend(figures, List.copyOf(caps.values())));
    }

    /// Of each day; of today alone while the changes are read.
    private Map<LocalDate, Money> caps(SpendFigures figures, Balances now) {
        var history = model.historyProperty().get();
        Map<LocalDate, Money> caps = new TreeMap<>();
        for (var bar : figures.days()) {
            var day = new LedgerDay(bar.day());
            if (day.equals(now.day())) {
                caps.put(bar.day(), now.dayCap());
            } else if (history != null) {
                caps.put(bar.day(), history.capOf(day));
            }
        }
        return caps;
    }

    private List<Node> legend(SpendFigures figures, List<Money> caps) {
        var tints = new ModelTints(figures.models());
        List<Node> entries = new ArrayList<>();
        for (var row : figures.models()) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("spend-swatch", tints.style(row.engine()));
            entries.add(entry(swatch, Catalogue.standard().label(row.engine())));
        }
        var dash = new Line(0, 0, 14, 0);
        dash.getStyleClass().add("spend-cap");
        entries.add(entry(
                dash,
                caps.stream().distinct().count() == 1
                        ? strings.get("spend.chart.cap", caps.getFirst().format())
                        : strings.get("spend.chart.caps")));
        return entries;
    }

    private static Label entry(Node swatch, String text) {
        var entry = new Label(text, swatch);
        entry.getStyleClass().add("spend-legend-entry");
        entry.setMinWidth(USE_PREF_SIZE);
        return entry;
    }
}
