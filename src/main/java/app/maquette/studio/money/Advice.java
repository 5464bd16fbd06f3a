package app.maquette.studio.money;

import app.maquette.domain.Money;
import app.maquette.domain.request.Model;

/// One thing worth knowing about what was spent. Each amount can be counted again from the ledger's rows.
public sealed interface Advice {
    /// Too few drafts for each final: the final model from the start would have been cheaper by `lost`.
    record TooFewDrafts(Model draft, Model last, long drafts, long finals, long needed, Money lost) implements Advice {}

    /// The same drafts on a cheaper model. Whether its seeds keep their composition on the final model is not known.
    record CheaperDrafts(Model now, Model instead, long drafts, Money saves) implements Advice {}

    /// Drafts that were made on a model as dear as the final one, which could have been the final.
    record DraftsAsDearAsFinals(Model model, Model last, long drafts) implements Advice {}

    /// The model for a purpose, with its price.
    record ModelFor(Use use, Model model, Money each) implements Advice {}

    /// What a picture is wanted for, from small to large.
    enum Use {
        THUMBNAIL(Model.V_1_TURBO),
        PREVIEW(Model.V_2A_TURBO),
        DRAFT(Model.V_2_TURBO),
        PRODUCTION(Model.V_2),
        PREMIUM(Model.V_2);

        private final Model model;

        Use(Model model) {
            this.model = model;
        }

        public Model model() {
            return model;
        }
    }
}
