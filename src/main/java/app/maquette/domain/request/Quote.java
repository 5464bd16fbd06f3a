package app.maquette.domain.request;

import app.maquette.domain.Money;

/// What a call costs.
///
/// @param product the catalogue's name of what is bought
/// @param quantity outputs, inputs or runs
/// @param each of one of them
/// @param total the most that is paid: what the button shows and the ledger sets aside
/// @param source where the price comes from, with its date
public record Quote(String product, int quantity, Money each, Money total, String source) {
    /// Where the most is what the list says.
    public Quote(String product, int quantity, Money each, String source) {
        this(product, quantity, each, each.times(quantity), source);
    }
}
