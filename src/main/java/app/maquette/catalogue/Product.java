package app.maquette.catalogue;

import app.maquette.domain.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something with a price of its own.
///
/// @param each per unit, null when no price is known
/// @param bound the most that one costs where the price is an estimate, or null
/// @param floors what a list that disagrees asks by the longer side; the dearer is reserved
/// @param confirmed whether the vendor's own list or quote says so for just this
/// @param billing the vendor's name of it in quotes and statements, or null
public record Product(
        String id,
        String label,
        Unit unit,
        @Nullable Money each,
        @Nullable Money bound,
        List<Floor> floors,
        boolean confirmed,
        @Nullable String billing,
        Evidence evidence) {
    public Product {
        floors = List.copyOf(floors);
    }

    /// What is counted.
    public enum Unit {
        OUTPUT,
        INPUT,
        RUN,
        OUTPUT_MEGAPIXEL
    }

    /// The least that is reserved for an output whose longer side is at most this.
    public record Floor(int side, Money least) {}

    /// A product's name in older journals, where own prices are kept under it.
    ///
    /// @param product what it is today; null when it is out of use: kept and shown, never applied
    /// @param why why it is out of use, empty otherwise
    public record Old(String name, @Nullable String product, String why) {
        public boolean isInUse() {
            return product != null;
        }
    }
}
