package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.studio.money.Advice;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What would have been cheaper in the month, each with the numbers it comes from; not there when nothing would. FX
/// thread only.
final class AdviceCard extends VBox {
    private final Strings strings;
    private final VBox lines = new VBox();

    AdviceCard(SpendViewModel model, Strings strings) {
        this.strings = strings;
        lines.getStyleClass().add("spend-advice");
        getChildren().setAll(new SectionHeading(strings.get("spend.advice.title")), lines);
        getStyleClass().addAll(Styles.CARD, "table-card");
        setId("spend-advice");
        managedProperty().bind(visibleProperty());
        model.figuresProperty().subscribe(this::show);
    }

    private void show(@Nullable SpendFigures now) {
        setVisible(now != null && !now.advice().isEmpty());
        if (now != null) {
            lines.getChildren().setAll(now.advice().stream().map(this::line).toList());
        }
    }

    private Label line(Advice advice) {
        var line = new Label(text(advice), Icon.INFO.node(14));
        Wrapping.wrap(line);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private String text(Advice advice) {
        return switch (advice) {
            case Advice.TooFewDrafts few ->
                strings.get(
                        "spend.advice.too-few",
                        few.drafts(),
                        few.finals(),
                        Catalogue.standard().label(few.last()),
                        few.lost().format(),
                        few.needed());
            case Advice.CheaperDrafts cheaper ->
                strings.get(
                        "spend.advice.cheaper",
                        cheaper.drafts(),
                        Catalogue.standard().label(cheaper.now()),
                        Catalogue.standard().label(cheaper.instead()),
                        cheaper.saves().format());
            case Advice.DraftsAsDearAsFinals dear ->
                strings.get(
                        "spend.advice.as-dear",
                        dear.drafts(),
                        Catalogue.standard().label(dear.engine()),
                        Catalogue.standard().label(dear.last()));
            case Advice.ModelFor each ->
                strings.get(
                        "spend.advice.model",
                        Catalogue.standard().label(each.engine()),
                        each.each().format());
        };
    }
}
