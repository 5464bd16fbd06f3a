package app.maquette.ui.kit.money;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.CapUse;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.stream.Stream;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What is left of the day: a half ring of spent, reserved and in doubt against the cap, with a mark at 80 %, and the
/// same in words. FX thread only.
public final class Gauge extends VBox {
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass SPENT_UP = PseudoClass.getPseudoClass("spent-up");
    private static final Duration SWEEP = Duration.millis(280);

    private final Strings strings;
    private final DoubleProperty settled = new SimpleDoubleProperty(this, "settled");
    private final DoubleProperty reserved = new SimpleDoubleProperty(this, "reserved");
    private final DoubleProperty doubt = new SimpleDoubleProperty(this, "doubt");
    private final Label left = new Label();
    private final Label spent = new Label();
    private final Label remark = new Label();
    private final Label doubtful = new Label();
    private Timeline sweep = new Timeline();

    public Gauge(Strings strings) {
        this.strings = strings;
        left.getStyleClass().add("gauge-left");
        spent.getStyleClass().add("gauge-spent");
        remark.getStyleClass().add("gauge-remark");
        Wrapping.wrap(remark);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.setGraphic(Icon.WARNING.node(14));
        doubtful.setGraphic(Icon.DOUBT.node(14));
        doubtful.getStyleClass().addAll("gauge-remark", "gauge-doubtful");
        doubtful.managedProperty().bind(doubtful.visibleProperty());
        remark.managedProperty().bind(remark.visibleProperty());
        remark.setVisible(false);
        doubtful.setVisible(false);
        LateChildren.set(
                this, getChildren(), new Dial(new GaugeRing(settled, reserved, doubt), left), spent, remark, doubtful);
        getStyleClass().add("gauge");
        setAlignment(Pos.TOP_CENTER);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows a new state of the day, sweeping there from the last one.
    ///
    /// @param left what all caps together allow the next call
    /// @param fullest of those caps, which colours the gauge
    public void show(Totals day, Money cap, Money left, CapUse fullest) {
        this.left.setText(strings.get("kit.gauge.left", left.format()));
        spent.setText(
                day.reserved().isZero()
                        ? strings.get("kit.gauge.spent", day.settled().format(), cap.format())
                        : strings.get(
                                "kit.gauge.reserved",
                                day.settled().format(),
                                day.reserved().format(),
                                cap.format()));
        remark(day, fullest);
        setAccessibleText(String.join(". ", words()));
        sweep.stop();
        if (settled.get() == share(day.settled(), cap)
                && reserved.get() == share(day.reserved(), cap)
                && doubt.get() == share(day.doubt(), cap)) {
            return;
        }
        sweep = new Timeline(new KeyFrame(
                SWEEP,
                to(settled, share(day.settled(), cap)),
                to(reserved, share(day.reserved(), cap)),
                to(doubt, share(day.doubt(), cap))));
        sweep.play();
    }

    /// The sweep jumps to its end: for snapshots.
    public void settle() {
        sweep.jumpTo(SWEEP);
    }

    private void remark(Totals day, CapUse fullest) {
        var reached = fullest.isReached();
        var warned = !reached && fullest.isWarning();
        pseudoClassStateChanged(WARNED, warned);
        pseudoClassStateChanged(SPENT_UP, reached);
        remark.setText(words(reached, fullest));
        remark.setVisible(reached || warned);
        doubtful.setText(strings.get("kit.gauge.doubt", day.doubt().format()));
        doubtful.setVisible(!day.doubt().isZero());
    }

    private String words(boolean isReached, CapUse use) {
        return switch (use.scope()) {
            case CapScope.OneDay _, CapScope.EveryDay _ ->
                strings.get(isReached ? "kit.gauge.full.day" : "kit.gauge.warned.day");
            case CapScope.EveryMonth _ -> strings.get(isReached ? "kit.gauge.full.month" : "kit.gauge.warned.month");
            case CapScope.OneCollection _ ->
                strings.get(isReached ? "kit.gauge.full.collection" : "kit.gauge.warned.collection", use.name());
        };
    }

    private Iterable<String> words() {
        return Stream.of(left, spent, remark, doubtful)
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    private static KeyValue to(DoubleProperty part, double share) {
        return new KeyValue(part, share, Interpolator.EASE_BOTH);
    }

    private static double share(Money part, Money cap) {
        return cap.isZero() ? 0 : Math.clamp((double) part.micros() / cap.micros(), 0, 1);
    }

    /// The ring with the amount in its mouth.
    private static final class Dial extends Pane {
        private final GaugeRing ring;
        private final Label amount;

        Dial(GaugeRing ring, Label amount) {
            this.ring = ring;
            this.amount = amount;
            getChildren().setAll(ring, amount);
        }

        @Override
        protected double computePrefWidth(double height) {
            return ring.prefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return ring.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            ring.resizeRelocate(0, 0, getWidth(), getHeight());
            amount.autosize();
            amount.relocate(
                    snapPositionX((getWidth() - amount.getWidth()) / 2),
                    snapPositionY(getHeight() - amount.getHeight()));
        }
    }
}
