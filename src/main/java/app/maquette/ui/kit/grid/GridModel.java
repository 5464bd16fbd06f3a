package app.maquette.ui.kit.grid;

import java.util.List;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a [VirtualGrid] shows: items by index, which may still be on their way. FX thread only.
public interface GridModel<T> {
    int size();

    /// Null while the item is being fetched; asking fetches it.
    @Nullable
    T get(int index);

    /// Width by height. Must be cheap and must not change without a reset; the same for all gives even columns.
    double ratio(int index);

    /// In order of their first item; empty for a gallery without headings.
    List<Section> sections();

    Subscription subscribe(Listener listener);

    /// A heading above the row of its first item.
    record Section(int first, String title, String note) {}

    /// Told on the FX thread.
    interface Listener {
        /// Number, order, ratios or sections changed.
        ///
        /// @param place the item that must not leave the view; -1: the view stays at its height
        /// @param still whether that item now stands where the first one seen stood, to the pixel
        void reset(int place, boolean still);

        /// Only what the items show changed, from `from` up to but without `to`.
        void updated(int from, int to);
    }
}
