package app.maquette.ui.workbench;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.call.CacheLookup;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.CapLink;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.money.QuoteLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What can be made of the draft in focus, with its price, and beside what is there the explicit way to pay for a new
/// one. FX thread only.
final class FinalButtons extends VBox {
    private final InspectorViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final PriceButton finalize;
    private final PriceButton finalizeNew;
    private final PriceButton remix;
    private final PriceButton remixNew;
    private final Label hint = new Label();
    private final CapLink spend;
    private final QuoteLine quote;
    private final FidelityLine fidelity;

    FinalButtons(InspectorViewModel model, ObservableValue<Boolean> isMain, CallTexts words) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        finalize = button("finalize", model::finalizeDraft);
        finalizeNew = button("finalize-new", model::finalizeNew);
        remix = button("remix", model::remix);
        remixNew = button("remix-new", model::remixNew);
        finalizeNew.captionProperty().set(strings.get("workbench.inspector.final-new"));
        remixNew.captionProperty().set(strings.get("workbench.inspector.remix-new"));
        isMain.subscribe(main -> finalize.setFilled(main && !finalize.isDisabled()));
        finalize.disabledProperty().subscribe(no -> finalize.setFilled(!no && isMain.getValue()));
        Wrapping.wrap(hint);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        spend = new CapLink(strings);
        quote = new QuoteLine(strings, model::accept);
        fidelity = new FidelityLine(strings);
        model.fidelity().ifPresent(watch -> watch.keptProperty().subscribe(kept -> fidelity.show(kept, model.way())));
        for (var part : List.of(finalize, finalizeNew, remix, remixNew, hint)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getStyleClass().add("spending");
        model.focusProperty().subscribe(this::show);
        model.finalDealProperty().subscribe(this::show);
        model.remixDealProperty().subscribe(this::show);
        // They may be made when all is known already, and then nothing else would tell.
        show();
        LateChildren.set(this, getChildren(), finalize, finalizeNew, fidelity, remix, remixNew, quote, hint, spend);
    }

    /// Takes the cap that is in the way.
    void onChangeCap(Consumer<CapScope> change) {
        spend.onChangeCap(change);
    }

    private static PriceButton button(String id, Runnable what) {
        var button = new PriceButton("", "", Styles.OUTLINED, System::nanoTime);
        button.setId(id);
        button.setOnAction(_ -> what.run());
        return button;
    }

    private void show() {
        var toFinalize = model.finalDealProperty().get();
        var toRemix = model.remixDealProperty().get();
        boolean hasSeed = model.seeded().isPresent();
        finalize.setVisible(hasSeed);
        finalize.captionProperty()
                .set(
                        switch (toFinalize.found()) {
                            case CacheLookup.Nothing _ -> strings.get("workbench.inspector.finalize", model.lastName());
                            case CacheLookup.UnderWay _ -> strings.get("workbench.inspector.final-under-way");
                            case CacheLookup.Here _ -> strings.get("workbench.inspector.final-here");
                            case CacheLookup.Partly _ -> strings.get("workbench.inspector.final-part");
                        });
        remix.captionProperty()
                .set(
                        switch (toRemix.found()) {
                            case CacheLookup.Nothing _ -> strings.get("workbench.inspector.remix", model.lastName());
                            case CacheLookup.UnderWay _ -> strings.get("workbench.inspector.remix-under-way");
                            case CacheLookup.Here _ -> strings.get("workbench.inspector.remix-here");
                            case CacheLookup.Partly _ -> strings.get("workbench.inspector.remix-part");
                        });
        offer(finalize, toFinalize);
        offer(remix, toRemix);
        pay(finalizeNew, toFinalize);
        pay(remixNew, toRemix);
        finalizeNew.setVisible(hasSeed && toFinalize.part().isPresent());
        remix.setVisible(model.isRemixable());
        remixNew.setVisible(model.isRemixable()
                && (toRemix.found() instanceof CacheLookup.Here || toRemix.found() instanceof CacheLookup.Partly));
        var refusal = hasSeed ? toFinalize.refusal() : toRemix.refusal();
        spend.show(refusal);
        var asking = hasSeed && !(toRemix.isFrozen() && !toFinalize.isFrozen()) ? toFinalize : toRemix;
        quote.show(asking);
        hint.setText((hasSeed ? toFinalize.part() : Optional.<CacheLookup.Count>empty())
                .or(toRemix::part)
                .map(words::part)
                .or(() -> refusal.filter(_ -> !asking.isFrozen()).map(words::failure))
                .orElse(""));
        hint.setVisible(!hint.getText().isEmpty());
    }

    private void offer(PriceButton button, PurchaseState deal) {
        if (deal.isShowing() || deal.old().isPresent()) {
            button.priceProperty().set(Money.ZERO.format());
            button.setDisable(false);
        } else {
            pay(button, deal);
        }
    }

    private void pay(PriceButton button, PurchaseState deal) {
        button.priceProperty()
                .set(
                        deal.quote() == null
                                ? strings.get("workbench.price.none")
                                : deal.total().format());
        button.setDisable(!deal.canPay());
    }
}
