package app.maquette.ui.settings;

import app.maquette.domain.Money;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.money.Price;
import app.maquette.studio.money.PriceList;
import app.maquette.ui.kit.Background;
import app.maquette.ui.kit.Refresher;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The prices in force, those that begin later, and how to set one. FX thread only.
public final class PriceTable {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final PriceList catalogue;
    private final Ledger ledger;
    private final Clock clock;
    private final Background background;
    private final Refresher<State> reads;

    /// The prices as the screen shows them.
    ///
    /// @param asOf the date the catalogue goes back to
    public record State(List<Price> prices, List<Entry.Price> upcoming, LocalDate asOf) {
        static final State NONE = new State(List.of(), List.of(), LocalDate.EPOCH);

        public State {
            prices = List.copyOf(prices);
            upcoming = List.copyOf(upcoming);
        }
    }

    public PriceTable(PriceList catalogue, Ledger ledger, Clock clock, Background background) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
        this.background = background;
        reads = new Refresher<>(background, () -> this::read, state::set);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The day it is for prices, which begin at midnight UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A price of the user's own from a day on, at once when the day is today or earlier.
    public void set(String product, Money each, LocalDate from, String source) {
        post(product, each, from.isAfter(today()) ? startOf(from) : clock.instant(), source);
    }

    /// Back to the catalogue from now on.
    public void reset(String product) {
        post(product, null, clock.instant(), "");
    }

    /// Takes a price that has not begun back.
    public void cancel(Entry.Price upcoming) {
        post(upcoming.product(), null, upcoming.from(), "");
    }

    void refresh() {
        reads.refresh();
    }

    private void post(String product, @Nullable Money each, Instant from, String source) {
        background
                .job(() -> {
                    ledger.post(at -> new Entry.Price(at, product, each, from, source.strip()));
                    return read();
                })
                .onSuccess(state::set)
                .start();
    }

    private State read() {
        var list = catalogue.with(ledger.prices());
        var now = clock.instant();
        return new State(list.inForce(now), standing(list.upcoming(now)), catalogue.asOf());
    }

    /// The last word on each product and day, where it names a price.
    private static List<Entry.Price> standing(List<Entry.Price> upcoming) {
        record Begin(String product, Instant from) {}
        Map<Begin, Entry.Price> last = new LinkedHashMap<>();
        upcoming.forEach(price -> last.put(new Begin(price.product(), price.from()), price));
        return last.values().stream()
                .filter(price -> price.each() != null)
                .sorted(Comparator.comparing(Entry.Price::from))
                .toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
