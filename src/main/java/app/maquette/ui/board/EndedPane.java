package app.maquette.ui.board;

import app.maquette.studio.model.CallRecord;
import app.maquette.ui.kit.control.Badge.Tone;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.text.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Stands in the place of the pictures where a call ended without any: what happened and what to do. FX thread only.
final class EndedPane extends VBox {
    private static final double ICON = 36;

    private final Orders orders;
    private final CallTexts words;
    private final BoardLinks links;

    EndedPane(Orders orders, CallTexts words, BoardLinks links) {
        this.orders = orders;
        this.words = words;
        this.links = links;
        setAlignment(Pos.CENTER);
        getStyleClass().add("ended");
        setVisible(false);
    }

    void show(CallRecord call) {
        var notice = CallNotice.of(call, 1, orders.priceAgain(call), words);
        var text = new Label(notice.text());
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("ended-text");
        var cost = new Label(
                words.strings().get("workbench.ended.cost", call.cost().format()));
        cost.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        boolean isDoubt = notice.tone() == Tone.WARN;
        getChildren().setAll((isDoubt ? Icon.DOUBT : Icon.WARNING).node(ICON), text);
        if (!isDoubt) {
            getChildren().add(cost);
        }
        if (notice.act() != CallNotice.Act.NONE) {
            var act = new Button(notice.label());
            act.setId("ended-act");
            Rest.of(act, System::nanoTime);
            act.setOnAction(_ -> notice.act(call, orders, links.resolve()));
            getChildren().add(act);
        }
        var brief = new Button(words.strings().get("workbench.ended.take-brief"));
        brief.getStyleClass().add(Styles.LINK);
        brief.setOnAction(_ -> links.takeBrief().accept(call));
        getChildren().add(brief);
        pseudoClassStateChanged(BoardStyles.DOUBT, isDoubt);
    }
}
