package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.ui.kit.command.Chord;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.spend.SpendFigures.Bar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The days of a month as bars, stacked by model, each against the cap of its day. The bar under the pointer, or chosen
/// by the
/// arrow keys, tells its values. FX thread only.
final class SpendChart extends Region {
    private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final double LEFT = 44;
    private static final double BELOW = 24;
    private static final double ABOVE = 30;
    private static final double WIDEST = 34;

    private final Strings strings;
    private final List<Column> columns = new ArrayList<>();
    private final Path capLine = new Path();
    private final Line ground = new Line();
    private final List<Label> capTexts = new ArrayList<>();
    private final Label values = new Label();
    private Map<LocalDate, Money> caps = Map.of();
    private int hot = -1;

    private static final class Column {
        final Bar bar;
        final List<Region> parts = new ArrayList<>();
        final List<Money> amounts = new ArrayList<>();
        final Label day = new Label();

        Column(Bar bar) {
            this.bar = bar;
        }

        void add(Money amount, String style) {
            var node = new Region();
            node.getStyleClass().addAll("spend-bar", style);
            node.setMouseTransparent(true);
            parts.add(node);
            amounts.add(amount);
        }
    }

    SpendChart(Strings strings) {
        this.strings = strings;
        capLine.getStyleClass().add("spend-cap");
        ground.getStyleClass().add("spend-ground");
        values.getStyleClass().add("spend-values");
        values.setMouseTransparent(true);
        values.setVisible(false);
        getStyleClass().add("spend-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(MouseEvent.MOUSE_MOVED, move -> heat(columnAt(move.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> heat(-1));
        new Keymap(Context.CHART).bindIf(Command.DAY, this::press).on(this);
        focusedProperty().subscribe(isFocused -> heat(isFocused ? hot : -1));
    }

    /// @param dayCaps by day; a day without one has no line
    void show(SpendFigures figures, Map<LocalDate, Money> dayCaps) {
        caps = dayCaps;
        columns.clear();
        getChildren().setAll(ground);
        var tints = new ModelTints(figures.models());
        for (var bar : figures.days()) {
            var column = new Column(bar);
            for (var part : bar.parts()) {
                column.add(part.amount(), tints.style(part.engine()));
            }
            if (bar.parts().isEmpty() && !bar.sum().isZero()) {
                column.add(bar.sum(), "spend-untold");
            }
            column.day.setText(String.valueOf(bar.day().getDayOfMonth()));
            column.day.getStyleClass().add("spend-axis");
            getChildren().addAll(column.parts);
            getChildren().add(column.day);
            columns.add(column);
        }
        capTexts.clear();
        amounts().forEach(amount -> {
            var text = new Label(shortly(amount));
            text.getStyleClass().add("spend-axis");
            capTexts.add(text);
        });
        getChildren().add(capLine);
        getChildren().addAll(capTexts);
        getChildren().add(values);
        setAccessibleText(strings.get(
                "spend.chart.spoken",
                figures.all().cost().format(),
                amounts().stream().map(Money::format).collect(Collectors.joining(", "))));
        heat(-1);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 236;
    }

    @Override
    protected void layoutChildren() {
        double floor = snapPositionY(getHeight() - BELOW);
        put(ground, LEFT, getWidth(), floor + 0.5);
        for (int i = 0; i < columns.size(); i++) {
            layout(columns.get(i), i, floor);
        }
        layoutCaps(floor);
        layoutValues();
    }

    /// A step where the cap changed; an amount whose place is taken by one before it is not written.
    private void layoutCaps(double floor) {
        capLine.getElements().clear();
        Money before = null;
        for (int i = 0; i < columns.size(); i++) {
            var cap = caps.get(columns.get(i).bar.day());
            if (cap != null) {
                double left = i == 0 ? LEFT - 6 : LEFT + step() * i;
                double at = capAt(cap, floor);
                if (before == null) {
                    capLine.getElements().add(new MoveTo(left, at));
                } else if (!before.equals(cap)) {
                    capLine.getElements().add(new LineTo(left, at));
                }
                capLine.getElements().add(new LineTo(LEFT + step() * (i + 1), at));
            }
            before = cap;
        }
        var amounts = amounts();
        double taken = Double.MAX_VALUE;
        for (int i = 0; i < capTexts.size(); i++) {
            var text = capTexts.get(i);
            double at = capAt(amounts.get(i), floor);
            text.autosize();
            text.relocate(snapPositionX(LEFT - 12 - text.getWidth()), snapPositionY(at - text.getHeight() / 2));
            text.setVisible(at - taken >= text.getHeight() || taken == Double.MAX_VALUE);
            taken = text.isVisible() ? at : taken;
        }
    }

    private double capAt(Money cap, double floor) {
        return snapPositionY(floor - height(cap)) + 0.5;
    }

    /// The highest first.
    private List<Money> amounts() {
        return caps.values().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private void layout(Column column, int index, double floor) {
        double width = snapSizeX(Math.min(WIDEST, step() * 0.66));
        double x = snapPositionX(LEFT + step() * index + (step() - width) / 2);
        var sum = Money.ZERO;
        double bottom = floor;
        for (int i = 0; i < column.parts.size(); i++) {
            sum = sum.plus(column.amounts.get(i));
            double top = Math.min(bottom - 1, snapPositionY(floor - height(sum)));
            // A pixel between the parts tells them apart without colour.
            double gap = i + 1 < column.parts.size() && bottom - top > 2 ? 1 : 0;
            column.parts.get(i).resizeRelocate(x, top + gap, width, bottom - top - gap);
            bottom = top;
        }
        column.day.autosize();
        double centre = LEFT + step() * index + step() / 2;
        column.day.relocate(snapPositionX(centre - column.day.getWidth() / 2), floor + 6);
        boolean fits = step() >= 16 || index % 2 == 0;
        column.day.setVisible(fits);
    }

    private void layoutValues() {
        if (hot < 0) {
            return;
        }
        values.autosize();
        double centre = LEFT + step() * hot + step() / 2;
        double x = Math.clamp(centre - values.getWidth() / 2, 0, Math.max(0, getWidth() - values.getWidth()));
        values.relocate(snapPositionX(x), 0);
    }

    private double step() {
        return Math.max(1, (getWidth() - LEFT) / Math.max(1, columns.size()));
    }

    /// Pixels for an amount; the cap stands below the top so that a day beyond it shows.
    private double height(Money amount) {
        var most = Stream.concat(columns.stream().map(column -> column.bar.sum()), caps.values().stream())
                .reduce(Money.ZERO, Money::max);
        double room = Math.max(0, getHeight() - ABOVE - BELOW);
        return most.isZero() ? 0 : room * amount.micros() / most.micros();
    }

    private int columnAt(double x) {
        int index = (int) Math.floor((x - LEFT) / step());
        return index < 0 || index >= columns.size() ? -1 : index;
    }

    private boolean press(Chord chord) {
        int last = columns.size() - 1;
        int to = switch (chord.key()) {
            case "←" -> Math.max(0, hot - 1);
            case "→" -> Math.min(last, hot + 1);
            case "Home" -> 0;
            default -> last;
        };
        if (to >= 0) {
            heat(to);
        }
        return to >= 0;
    }

    private void heat(int index) {
        for (int i = 0; i < columns.size(); i++) {
            boolean isHot = i == index;
            columns.get(i).parts.forEach(part -> part.pseudoClassStateChanged(HOT, isHot));
            columns.get(i).day.pseudoClassStateChanged(HOT, isHot);
        }
        hot = index < columns.size() ? index : -1;
        values.setVisible(hot >= 0);
        if (hot >= 0) {
            var bar = columns.get(hot).bar;
            var cap = caps.get(bar.day());
            values.setText(cap == null ? words(bar) : strings.get("spend.chart.of-cap", words(bar), cap.format()));
            setAccessibleText(values.getText());
            requestLayout();
        }
    }

    private String words(Bar bar) {
        var parts = bar.parts().stream()
                .map(part -> strings.get(
                        "spend.chart.part",
                        Catalogue.standard().label(part.engine()),
                        part.amount().format()))
                .collect(Collectors.joining("  "));
        var day = DAY.format(bar.day());
        if (bar.parts().isEmpty()) {
            return bar.sum().isZero()
                    ? strings.get("spend.chart.nothing", day)
                    : strings.get("spend.chart.sum", day, bar.sum().format());
        }
        return strings.get("spend.chart.day", day, bar.sum().format(), parts);
    }

    /// `$10` where the cents are none.
    private static String shortly(Money amount) {
        var text = amount.format();
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static void put(Line line, double from, double to, double y) {
        line.setStartX(from);
        line.setEndX(to);
        line.setStartY(y);
        line.setEndY(y);
    }
}
