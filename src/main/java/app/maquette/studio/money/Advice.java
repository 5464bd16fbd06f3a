package app.maquette.studio.money;

import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.FirstEngine;

/// One thing worth knowing about what was spent. Each amount can be counted again from the ledger's rows.
public sealed interface Advice {
    /// Too few drafts for each final: the final model from the start would have been cheaper by `lost`.
    record TooFewDrafts(EngineId draft, EngineId last, long drafts, long finals, long needed, Money lost)
            implements Advice {}

    /// The same drafts on a cheaper model. Whether its seeds keep their composition on the final model is not known.
    record CheaperDrafts(EngineId now, EngineId instead, long drafts, Money saves) implements Advice {}

    /// Drafts that were made on a model as dear as the final one, which could have been the final.
    record DraftsAsDearAsFinals(EngineId engine, EngineId last, long drafts) implements Advice {}

    /// The model for a purpose, with its price.
    record ModelFor(Use use, EngineId engine, Money each) implements Advice {}

    /// What a picture is wanted for, from small to large.
    enum Use {
        THUMBNAIL(FirstEngine.V_1_TURBO),
        PREVIEW(FirstEngine.V_2A_TURBO),
        DRAFT(FirstEngine.V_2_TURBO),
        PRODUCTION(FirstEngine.V_2),
        PREMIUM(FirstEngine.V_2);

        private final FirstEngine engine;

        Use(FirstEngine engine) {
            this.engine = engine;
        }

        public EngineId engine() {
            return engine.id();
        }
    }
}
