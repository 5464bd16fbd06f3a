package app.maquette.studio.money;

import app.maquette.domain.Money;
import java.time.LocalDate;

/// What one product costs, and who says so.
///
/// @param product the key of quotes and overrides; a legacy model's is its name
/// @param speed rendering speed or quality, empty where there is none
/// @param operations what it is charged for, separated by spaces
/// @param extra what makes it dearer or other than plain, such as `character reference`
/// @param own set by the user over the catalogue
/// @param date of the source, or from when the user's price counts (UTC)
public record Price(
        String product,
        String model,
        String speed,
        String operations,
        String extra,
        Per per,
        Money each,
        boolean own,
        LocalDate date,
        String source) {
    /// What is counted.
    public enum Per {
        OUTPUT,
        INPUT,
        RUN
    }

    /// The same product at the user's price.
    Price at(Money each, LocalDate date, String source) {
        return new Price(product, model, speed, operations, extra, per, each, true, date, source);
    }

    /// Where the price comes from, with its date, as it stands in quotes and in the ledger.
    public String origin() {
        return own ? "own price from " + date + (source.isBlank() ? "" : ": " + source) : source + ", " + date;
    }
}
