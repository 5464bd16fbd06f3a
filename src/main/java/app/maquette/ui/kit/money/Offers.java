package app.maquette.ui.kit.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.ui.kit.command.Offer;

/// What a command that spends says where it is chosen from a list: the same as its button.
public final class Offers {
    private final CallTexts words;

    public Offers(CallTexts words) {
        this.words = words;
    }

    /// Shows what is here already, or pays.
    public Offer of(PurchaseState deal, EngineId engine) {
        return deal.isShowing()
                ? new Offer(words.strings().get("workbench.draft.show-here"), Money.ZERO, "")
                : anew(deal, engine);
    }

    /// Pays, whatever is here.
    public Offer anew(PurchaseState deal, EngineId engine) {
        return switch (deal.hurdle()) {
            case PurchaseState.Hurdle.None _ -> new Offer(Catalogue.standard().label(engine), deal.total(), "");
            case PurchaseState.Hurdle.Loading _ -> Offer.refused(words.strings().get("kit.offer.loading"));
            case PurchaseState.Hurdle.Incomplete _ ->
                Offer.refused(words.strings().get("kit.offer.incomplete"));
            case PurchaseState.Hurdle.Refused(var failure) -> Offer.refused(words.failure(failure));
        };
    }

    public String noPicture() {
        return words.strings().get("kit.offer.no-picture");
    }
}
