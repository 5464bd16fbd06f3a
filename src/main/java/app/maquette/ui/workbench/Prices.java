package app.maquette.ui.workbench;

import app.maquette.domain.Brief;
import app.maquette.domain.Model;
import app.maquette.domain.Purpose;
import app.maquette.domain.Quote;
import app.maquette.studio.CallRecord;
import app.maquette.studio.Drafting;
import app.maquette.studio.StudioException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The prices on the buttons, as they were last asked for.
///
/// @param drafts of a drafting call, by model; a model without a price is not in it
/// @param toFinalize of a final or a remix, null when its price is not known
record Prices(Map<Model, Quote> drafts, @Nullable Quote toFinalize) {
    static final Prices UNKNOWN = new Prices(Map.of(), null);

    Prices {
        drafts = Map.copyOf(drafts);
    }

    /// Blocking.
    static Prices ask(Drafting drafting) {
        Map<Model, Quote> drafts = new EnumMap<>(Model.class);
        for (var model : Model.values()) {
            try {
                drafts.put(model, drafting.quoteDraft(Briefs.with(Brief.EMPTY, model)));
            } catch (StudioException _) {
                drafts.remove(model);
            }
        }
        Quote toFinalize;
        try {
            toFinalize = drafting.quoteFinal();
        } catch (StudioException _) {
            toFinalize = null;
        }
        return new Prices(drafts, toFinalize);
    }

    Optional<Quote> draft(Model model) {
        return Optional.ofNullable(drafts.get(model));
    }

    /// Of the same call as a new one.
    Optional<Quote> again(CallRecord call) {
        return call.purpose() == Purpose.DRAFT
                ? draft(call.reserve().request().model())
                : Optional.ofNullable(toFinalize);
    }
}
