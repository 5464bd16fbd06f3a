package app.maquette.ui.desk;

import app.maquette.catalogue.Engine;
import app.maquette.domain.CollectionId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.desk.Desk;
import app.maquette.ui.desk.DeskViewModel.Rooms;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of the work as it stood.
///
/// @param trouble why its picture cannot be sent; null where it can
record Looked(
        Work work,
        List<Order> orders,
        List<Desk.Look> looks,
        CollectionId collection,
        CacheLookup found,
        @Nullable Failure trouble) {
    /// Blocking.
    static Looked of(Rooms rooms, Desk.Source here, Work now) {
        var desk = rooms.desk();
        var collection = rooms.library()
                .call(here.id().call())
                .map(call -> call.order().collection())
                .orElse(Brief.EMPTY.collection());
        var all = now.briefs(collection).stream()
                .map(brief -> desk.order(here, now.kind(), brief))
                .toList();
        try {
            var looks = all.stream().map(desk::look).toList();
            var found =
                    all.size() == 1 && !now.takes(Work.MASK) ? desk.offer(all.getFirst()) : new CacheLookup.Nothing();
            return new Looked(now, all, looks, collection, found, null);
        } catch (StudioException e) {
            return new Looked(now, all, List.of(), collection, new CacheLookup.Nothing(), e.failure());
        }
    }

    /// The lowest price of each operation. Blocking.
    static Map<OperationKind, Money> cheapest(Rooms rooms, Desk.Source here) {
        Map<OperationKind, Money> all = new EnumMap<>(OperationKind.class);
        Work.offered()
                .forEach(kind -> engines(rooms, kind).forEach(engine -> {
                    try {
                        var work = Work.of(kind, engine.id());
                        var some = work.shapes()
                                .map(field ->
                                        work.withTargets(Set.of(field.choices().getFirst())))
                                .orElse(work);
                        rooms.desk()
                                .look(rooms.desk()
                                        .order(
                                                here,
                                                kind,
                                                some.briefs(Brief.EMPTY.collection())
                                                        .getFirst()))
                                .price()
                                .ifPresent(price -> all.merge(kind, price.total(), Money::min));
                    } catch (StudioException _) {
                        // Its price is not known until it can be sent.
                    }
                }));
        return all;
    }

    /// All together, as one; empty where one of them has no price.
    Optional<Quote> total() {
        if (looks.isEmpty() || looks.stream().anyMatch(look -> look.price().isEmpty())) {
            return Optional.empty();
        }
        var first = looks.getFirst().price().orElseThrow();
        var sum = looks.stream().map(look -> look.price().orElseThrow().total()).reduce(Money.ZERO, Money::plus);
        return Optional.of(new Quote(first.product(), first.quantity(), first.each(), sum, first.source()));
    }

    /// With a mask sent along.
    static List<Order> masked(List<Order> orders, ImageKey key) {
        return orders.stream()
                .map(order -> new Order(
                        order.intent(),
                        order.engine(),
                        order.operation(),
                        order.fields(),
                        order.inputs().with(Work.MASK, List.of(key)),
                        order.brief(),
                        order.parent()))
                .toList();
    }

    /// Those that this screen can ask, the ones of the vendor's later routes first.
    static List<Engine> engines(Rooms rooms, OperationKind kind) {
        return rooms.desk().engines(kind).stream()
                .filter(engine -> Work.canBeAsked(kind, engine))
                .sorted(Comparator.comparing(
                        engine -> Work.of(kind, engine.id()).isLegacy()))
                .toList();
    }
}
