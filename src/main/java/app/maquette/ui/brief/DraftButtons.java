package app.maquette.ui.brief;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.call.CacheLookup;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.CapLink;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.money.QuoteLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one drafting button with its price, the way round it when the drafts are here already, and what is in the way.
/// FX thread only.
public final class DraftButtons extends VBox {
    private static final double HINT_ICON = 14;

    private final BriefViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final PriceButton draft;
    private final PriceButton second;
    private final Label hint = new Label();
    private final Label left = new Label();
    private final CapLink spend;
    private final QuoteLine quote;

    public DraftButtons(BriefViewModel model, ObservableValue<Boolean> isQuiet, CallTexts words) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        draft = new PriceButton("", "", Styles.FILLED, System::nanoTime);
        second = new PriceButton("", "", Styles.OUTLINED, System::nanoTime);
        draft.setId("draft");
        draft.getStyleClass().add(Styles.LARGE);
        draft.setOnAction(_ -> model.draft());
        isQuiet.subscribe(quiet -> draft.setFilled(!quiet && !draft.isDisabled()));
        draft.disabledProperty().subscribe(no -> draft.setFilled(!no && !isQuiet.getValue()));
        second.setId("draft-second");
        second.setOnAction(_ -> second());
        second.managedProperty().bind(second.visibleProperty());
        hint.setId("draft-hint");
        hint.getStyleClass().add("draft-hint");
        hint.setGraphic(Icon.WARNING.node(HINT_ICON));
        Wrapping.wrap(hint);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        spend = new CapLink(strings);
        quote = new QuoteLine(strings, model.orders()::accept);
        getStyleClass().add("draft-buttons");
        model.dealProperty().subscribe(this::show);
        LateChildren.set(this, getChildren(), hint, spend, quote, draft, second, foot());
    }

    /// Takes the cap that is in the way.
    public void onChangeCap(Consumer<CapScope> change) {
        spend.onChangeCap(change);
    }

    private HBox foot() {
        left.setId("left-after");
        left.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        left.setMinWidth(USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var keys = new HBox();
        for (var key : Command.DRAFT.keys(Context.PROMPT).split("\\+", -1)) {
            keys.getChildren().add(new KeyCap(key));
        }
        keys.getStyleClass().add("keys");
        var foot = new HBox(keys, between, left);
        foot.getStyleClass().add("draft-foot");
        return foot;
    }

    private void second() {
        if (model.dealProperty().get().isShowing()) {
            model.draftNew();
        } else {
            model.showOld();
        }
    }

    private void show(PurchaseState deal) {
        var price = deal.quote() == null
                ? strings.get("workbench.price.none")
                : deal.total().format();
        int images = model.briefProperty().get().images();
        var pay = strings.get("workbench.draft.pay", images);
        boolean shows = deal.isShowing();
        draft.captionProperty().set(shows ? showing(deal.found()) : pay);
        draft.priceProperty().set(shows ? Money.ZERO.format() : price);
        draft.setDisable(!shows && !deal.canPay());
        var old = deal.old();
        second.setVisible(shows || old.isPresent());
        second.captionProperty()
                .set(old.map(call -> strings.get("workbench.draft.show-old", words.date(call.at())))
                        .orElseGet(() -> strings.get("workbench.draft.pay-new", images)));
        second.priceProperty().set(old.isPresent() ? Money.ZERO.format() : price);
        second.setDisable(old.isEmpty() && !deal.canPay());
        var refusal = deal.refusal();
        hint.setText(deal.part()
                .map(words::part)
                .or(() -> refusal.filter(_ -> !deal.isFrozen()).map(words::failure))
                .orElse(""));
        hint.setVisible(!hint.getText().isEmpty());
        spend.show(refusal);
        quote.show(deal);
        left.setText(
                deal.canPay()
                        ? strings.get(
                                shows ? "workbench.draft.left-now" : "workbench.draft.left-after",
                                shows
                                        ? deal.leftAfter().plus(deal.total()).format()
                                        : deal.leftAfter().format())
                        : "");
    }

    private String showing(CacheLookup found) {
        return switch (found) {
            case CacheLookup.UnderWay _ -> strings.get("workbench.draft.show-under-way");
            case CacheLookup.Partly(var _, var count, var _) ->
                strings.get("workbench.draft.show-part", count.here(), count.asked());
            case CacheLookup.Here _, CacheLookup.Nothing _ -> strings.get("workbench.draft.show-here");
        };
    }
}
