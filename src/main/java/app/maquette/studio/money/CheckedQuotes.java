package app.maquette.studio.money;

import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.port.Quotes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The list with the user's prices over it, checked against what the vendor says: the higher of both is what a call
/// costs. Thread-safe.
public final class CheckedQuotes implements Quotes {
    private final Supplier<CallPricing> list;
    private final VendorQuotes vendor;
    private final Clock clock;

    /// @param list the prices as they are now
    public CheckedQuotes(Supplier<CallPricing> list, VendorQuotes vendor, Clock clock) {
        this.list = list;
        this.vendor = vendor;
        this.clock = clock;
    }

    @Override
    public Quote quote(Order order, Map<String, Value> pictures) {
        return asOfNow().quote(order, pictures);
    }

    @Override
    public Optional<Told> told(Order order, Map<String, Value> pictures) {
        return asOfNow().told(order, pictures);
    }

    @Override
    public void want(Order order, Map<String, Value> pictures) {
        vendor.want(order, pictures);
    }

    @Override
    public void onTold(Runnable heard) {
        vendor.told().subscribe(_ -> heard.run());
    }

    @Override
    public Quotes asOfNow() {
        var pricing = list.get();
        var now = clock.instant();
        return new Quotes() {
            @Override
            public Quote quote(Order order, Map<String, Value> pictures) {
                var told = vendor.find(order, pictures);
                return told.isEmpty()
                        ? pricing.quote(order, pictures, now)
                        : pricing.quote(order, pictures, told.get(), now);
            }

            @Override
            public Optional<Told> told(Order order, Map<String, Value> pictures) {
                return vendor.find(order, pictures).flatMap(told -> pricing.told(order, pictures, told, now));
            }

            @Override
            public void want(Order order, Map<String, Value> pictures) {
                vendor.want(order, pictures);
            }
        };
    }
}
