package app.maquette.studio.port;

import app.maquette.domain.request.Model;
import app.maquette.domain.request.Quote;

/// Prices as they are now.
@FunctionalInterface
public interface Quotes {
    /// StudioException with PriceUnknown when there is none; never a guess.
    Quote quote(Model model, int images);
}
