package app.maquette.ui.workbench;

import app.maquette.catalogue.Pair;
import app.maquette.studio.fidelity.KeptFinals;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Under what makes a final: a dot for each of the last finals of this pair, newest last, full where the composition
/// was kept, and the same in words. Nothing where there was none. FX thread only.
final class FidelityLine extends VBox {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private final Strings strings;
    private final HBox dots = new HBox();
    private final Label words = new Label();

    FidelityLine(Strings strings) {
        this.strings = strings;
        setId("fidelity");
        dots.getStyleClass().add("fidelity-dots");
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Wrapping.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("fidelity");
        getChildren().setAll(dots, words);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(KeptFinals kept, Pair.Way way) {
        setVisible(kept.count() > 0);
        dots.getChildren().setAll(kept.finals().stream().map(FidelityLine::dot).toList());
        dots.setVisible(kept.isEnough());
        dots.setManaged(kept.isEnough());
        if (!kept.isEnough()) {
            words.setText(strings.get("workbench.fidelity.few", kept.count()));
            return;
        }
        words.setText(strings.get(
                way == Pair.Way.SAME_SEED ? "workbench.fidelity.same-seed" : "workbench.fidelity.remix",
                kept.kept(),
                kept.count()));
        var share = kept.share();
        Hint.on(
                words,
                strings.get(
                        "workbench.fidelity.share", Math.round(share.least() * 100), Math.round(share.most() * 100)));
    }

    private static Region dot(KeptFinals.Final one) {
        var dot = new Region();
        dot.getStyleClass().add("fidelity-dot");
        dot.pseudoClassStateChanged(KEPT, one.isKept());
        return dot;
    }
}
