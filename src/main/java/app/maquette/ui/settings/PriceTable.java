package app.maquette.ui.settings;

import app.maquette.domain.Money;
import app.maquette.domain.request.FirstEngine;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.money.Price;
import app.maquette.studio.money.PriceList;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The prices in force, those that begin later, and how to set one. FX thread only.
public final class PriceTable {
    private static final Pattern PRODUCT = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{1,39}");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final PriceList catalogue;
    private final Ledger ledger;
    private final Clock clock;
    private final Background background;
    private final Refresher<State> reads;

    /// A price in force.
    ///
    /// @param listed the catalogue's, null when only the user knows the product
    public record Row(Price price, @Nullable Money listed) {
        /// Whether this program can buy it, or the user has set it.
        public boolean isSold() {
            return price.own()
                    || Arrays.stream(FirstEngine.values())
                            .anyMatch(engine -> engine.name().equals(price.product()));
        }
    }

    /// The prices as the screen shows them.
    ///
    /// @param asOf the date the catalogue goes back to
    public record State(List<Row> rows, List<Entry.Price> upcoming, LocalDate asOf) {
        static final State NONE = new State(List.of(), List.of(), LocalDate.EPOCH);

        public State {
            rows = List.copyOf(rows);
            upcoming = List.copyOf(upcoming);
        }

        public Optional<Price> find(String product) {
            return rows.stream()
                    .map(Row::price)
                    .filter(price -> price.product().equals(product))
                    .findFirst();
        }
    }

    public PriceTable(PriceList catalogue, Ledger ledger, Clock clock, Background background) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
        this.background = background;
        reads = new Refresher<>(background, () -> this::read, this::show);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The day it is for prices, which begin at midnight UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A price typed, when it is one: more than nothing.
    static Optional<Money> parse(String typed) {
        return Caps.parse(typed).filter(each -> !each.isZero());
    }

    /// The name of a product as typed, when it can be one; letter case does not count.
    static Optional<String> product(String typed) {
        return Optional.of(typed.strip().toUpperCase(Locale.ROOT))
                .filter(name -> PRODUCT.matcher(name).matches());
    }

    /// The product that is typed: one of the list by what people call it, or any by its name.
    Optional<String> named(String typed) {
        return state.get().rows().stream()
                .map(row -> row.price().product())
                .filter(product -> ProductNames.of(product).equalsIgnoreCase(typed.strip()))
                .findFirst()
                .or(() -> product(typed));
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
                .onSuccess(this::show)
                .start();
    }

    private void show(State now) {
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    private State read() {
        var list = catalogue.with(ledger.prices());
        var now = clock.instant();
        var rows = list.inForce(now).stream()
                .map(price -> new Row(
                        price,
                        catalogue.find(price.product(), now).map(Price::each).orElse(null)))
                .toList();
        return new State(rows, list.upcoming(now), catalogue.asOf());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
