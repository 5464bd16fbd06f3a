package app.maquette.domain.request;

import app.maquette.domain.Money;

/// What a call will cost at most, from the price list in force.
///
/// @param source where the price comes from, with its date
public record Quote(Model model, int images, Money each, String source) {
    public Money total() {
        return each.times(images);
    }
}
