package app.maquette.studio;

import app.maquette.domain.Model;
import app.maquette.domain.Quote;

/// Prices as they are now.
@FunctionalInterface
public interface Quotes {
    /// StudioException with PriceUnknown when there is none; never a guess.
    Quote quote(Model model, int images);
}
