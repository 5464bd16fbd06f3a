package app.maquette.studio.inbox;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.ImageKey;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.port.Copies;
import app.maquette.studio.port.Vendor.Attachment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pictures of an order as they leave: made to fit the route that it takes. Blocking; thread-safe. StudioException
/// where one is not here, none that can be read, or too large however it is made.
public final class Sending {
    /// Where a route states no limit.
    private static final long UNSTATED = 25_000_000;

    private static final String MASK = "mask";
    private final Catalogue catalogue;
    private final Copies copies;

    public Sending(Catalogue catalogue, Copies copies) {
        this.catalogue = catalogue;
        this.copies = copies;
    }

    /// What goes along, by its part in the request.
    public Map<String, List<Attachment>> attachments(Order order) {
        Map<String, List<Attachment>> all = new TreeMap<>();
        var route = catalogue.route(order.engine(), order.operation().kind());
        if (route.isPresent()) {
            var pictures = order.inputs().pictures();
            pictures.forEach((part, keys) -> {
                var use = part.equals(MASK)
                        ? Copies.Use.MASK
                        : route.get().keepsSize(part, pictures.keySet()) ? Copies.Use.SIZED : Copies.Use.PICTURE;
                all.put(part, fitting(route.get(), part, keys, use));
            });
        }
        return all;
    }

    /// What the rules and the price ask of them.
    public Map<String, Value> facts(Order order) {
        Map<String, Value> facts = new TreeMap<>();
        attachments(order)
                .forEach((part, pictures) -> facts.put(
                        part,
                        new Value.Pictures(
                                pictures.stream().map(Attachment::fact).toList())));
        return facts;
    }

    /// Each as large as it may be; where all together are too large, each within its share.
    private List<Attachment> fitting(Route route, String part, List<ImageKey> keys, Copies.Use use) {
        long each = route.find(part).map(field -> field.limits().maxBytes()).orElse(UNSTATED);
        long inAll = route.mostBytes(part).orElse(Long.MAX_VALUE);
        var large = copies(keys, new Copies.Room(each, use));
        long sum = large.stream().mapToLong(one -> one.file().bytes()).sum();
        return sum <= inAll ? large : copies(keys, new Copies.Room(Math.min(each, inAll / keys.size()), use));
    }

    private List<Attachment> copies(List<ImageKey> keys, Copies.Room room) {
        return keys.stream().map(key -> copies.copy(key, room)).toList();
    }
}
