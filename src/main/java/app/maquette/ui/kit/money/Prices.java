package app.maquette.ui.kit.money;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Quote;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.model.CallRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The prices on the buttons, as they were last asked for.
///
/// @param drafts of a drafting call, by model; a model without a price is not in it
/// @param toFinalize of a final or a remix, null when its price is not known
public record Prices(Map<Model, Quote> drafts, @Nullable Quote toFinalize) {
    static final Prices UNKNOWN = new Prices(Map.of(), null);

    public Prices {
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

    public Optional<Quote> draft(Model model) {
        return Optional.ofNullable(drafts.get(model));
    }

    /// Of the same call as a new one.
    Optional<Quote> again(CallRecord call) {
        return switch (call.intent()) {
            case DRAFT -> draft(call.order().request().model());
            case FINAL -> Optional.ofNullable(toFinalize);
            case TOOL -> Optional.empty();
        };
    }
}
