package app.maquette.studio.desk;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Taken;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that can be done to one picture: which engines do it, the order that it is, what that breaks and costs,
/// and the way to buy it. Blocking but for the orders themselves; thread-safe.
public final class Desk {
    private final Catalogue catalogue = Catalogue.standard();
    private final Drafting drafting;
    private final Library library;

    public Desk(Drafting drafting, Library library) {
        this.drafting = drafting;
        this.library = library;
    }

    /// A picture that is here: bought, or of the user's own.
    public record Source(PictureId id, StoredFile file) {
        public static Source of(Entry.BroughtIn own) {
            return new Source(own.picture(), own.file());
        }

        /// Empty while it is not here.
        public static Optional<Source> of(Picture picture) {
            return picture.state() instanceof Picture.State.Stored(var file)
                    ? Optional.of(new Source(picture.id(), file))
                    : Optional.empty();
        }
    }

    /// What an order is before it is bought.
    ///
    /// @param breaches the rules that it breaks; it may be bought where there are none
    /// @param price the most that it costs; empty while nobody knows
    /// @param output the size of what comes; empty where the engine decides, or where words come
    public record Look(List<Breach> breaches, Optional<Quote> price, Optional<Size> output) {
        public Look {
            breaches = List.copyOf(breaches);
        }

        public boolean mayBeBought() {
            return breaches.isEmpty() && price.isPresent();
        }
    }

    /// What became of one of several orders: taken, or why not.
    public sealed interface Each {
        Order order();

        record Placed(Order order, Taken taken) implements Each {}

        /// Nothing was paid; it may be ordered again.
        record Refused(Order order, Failure failure) implements Each {}
    }

    /// The picture of that id; empty where it is not here.
    public Optional<Source> find(PictureId id) {
        return library.call(id.call())
                .flatMap(call -> call.picture(id.index()))
                .flatMap(Source::of)
                .or(() -> library.broughtIn(Integer.MAX_VALUE).stream()
                        .filter(own -> own.picture().equals(id))
                        .findFirst()
                        .map(Source::of));
    }

    /// The engines that do it, those apart and those that are off left out.
    public List<Engine> engines(OperationKind kind) {
        return catalogue.engines().stream()
                .filter(Engine::isShown)
                .filter(engine -> catalogue.route(engine.id(), kind).isPresent())
                .toList();
    }

    /// That operation with the settings of a brief, on its engine: what the engine does not take is left out, what else
    /// is sent along (`mask`, references) stands in its inputs.
    public Order order(Source source, OperationKind kind, Brief settings) {
        return drafting.form().tool(kind, settings, source.id(), source.file());
    }

    /// An edit that was tried once more at its last quality: same source, same mask and references, the returned prompt
    /// and seed. StudioException with NotHere where its source or result is gone.
    public Order last(PictureId tried, EngineId engine) {
        var call = library.call(tried.call()).orElseThrow(() -> notHere(tried));
        var made = call.picture(tried.index()).orElseThrow(() -> notHere(tried));
        var source = Optional.ofNullable(call.order().parent())
                .flatMap(this::find)
                .filter(found -> isOf(call, found))
                .orElseThrow(() -> notHere(tried));
        return drafting.form().lastOf(call.order(), made, engine, source.file());
    }

    private static boolean isOf(CallRecord call, Source source) {
        return call.order().inputs().of(Inputs.IMAGE).contains(source.file().key());
    }

    private static StudioException notHere(PictureId id) {
        return new StudioException(new Failure.NotHere(id.toString()));
    }

    /// StudioException where a picture cannot be sent at all.
    public Look look(Order order) {
        var pictures = drafting.pictures(order);
        return new Look(drafting.form().check(order, pictures), price(order, pictures), output(order, pictures));
    }

    private Optional<Quote> price(Order order, Map<String, Value> pictures) {
        var prices = drafting.prices();
        prices.want(order, pictures);
        try {
            return Optional.of(prices.quote(order, pictures));
        } catch (StudioException e) {
            if (e.failure() instanceof Failure.PriceUnknown) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Size> output(Order order, Map<String, Value> pictures) {
        var kind = order.operation().kind();
        var values = order.values();
        values.putAll(pictures);
        return switch (kind) {
            case DESCRIBE -> Optional.empty();
            case REMOVE_BACKGROUND, REPLACE_BACKGROUND, REMOVE_OBJECT -> sent(pictures);
            case GENERATE, REMIX, EDIT_REGION, PRECISE_EDIT, REFRAME, UPSCALE ->
                catalogue.output(order.engine(), kind, values);
        };
    }

    private static Optional<Size> sent(Map<String, Value> pictures) {
        return pictures.get(Inputs.IMAGE) instanceof Value.Pictures(var all) && !all.isEmpty()
                ? Optional.of(all.getFirst().size())
                : Optional.empty();
    }

    /// The one of these that costs least of those that may be bought as they are.
    public Optional<Order> cheapest(List<Order> orders) {
        record Priced(Order order, Money price) {}
        return orders.stream()
                .flatMap(order -> Optional.of(look(order))
                        .filter(Look::mayBeBought)
                        .flatMap(Look::price)
                        .map(price -> new Priced(order, price.total()))
                        .stream())
                .min(Comparator.comparing(Priced::price))
                .map(Priced::order);
    }

    /// What it would find already here.
    public CacheLookup offer(Order order) {
        return drafting.offer(order);
    }

    /// StudioException says why not; nothing was paid then.
    public Taken buy(Order order, Money shown, Reuse reuse) {
        return drafting.place(order, shown, reuse);
    }

    /// Several under one total, each for itself: one that is refused stops no other, and no more than the total is ever
    /// paid for all.
    public List<Each> buyAll(List<Order> orders, Money shown) {
        List<Each> all = new ArrayList<>();
        var left = shown;
        for (var order : orders) {
            try {
                var price = drafting.quote(order).total().min(left);
                var taken = drafting.place(order, price, Reuse.ALLOWED);
                left = taken.way() == Way.PAID ? left.minus(price) : left;
                all.add(new Each.Placed(order, taken));
            } catch (StudioException e) {
                all.add(new Each.Refused(order, e.failure()));
            }
        }
        return List.copyOf(all);
    }
}
