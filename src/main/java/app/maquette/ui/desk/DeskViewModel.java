package app.maquette.ui.desk;

import app.maquette.catalogue.Engine;
import app.maquette.domain.CollectionId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Size;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.call.LiveCalls;
import app.maquette.studio.desk.Desk;
import app.maquette.studio.inbox.Inbox;
import app.maquette.studio.mask.Mask;
import app.maquette.studio.mask.MaskFile;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.money.Priced;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One picture, what is to be done to it, what that costs and what came of it. FX thread only.
public final class DeskViewModel {
    private static final int RECENT = 400;
    private final ReadOnlyObjectWrapper<Desk.@Nullable Source> source = new ReadOnlyObjectWrapper<>(this, "source");
    private final ObjectProperty<Work> work;
    private final ReadOnlyObjectWrapper<PurchaseState> deal =
            new ReadOnlyObjectWrapper<>(this, "deal", PurchaseState.UNKNOWN);
    private final ReadOnlyObjectWrapper<Map<OperationKind, Money>> least =
            new ReadOnlyObjectWrapper<>(this, "least", Map.of());
    private final ReadOnlyObjectWrapper<List<Failure>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", List.of());
    private final ObservableList<CallRecord> results = FXCollections.observableArrayList();
    private final MaskViewModel mask = new MaskViewModel();
    private final Rooms rooms;
    private final Orders orders;
    private final GaugeViewModel gauge;
    private final Background background;
    private final Refresher<Looked> looking;
    private @Nullable Looked looked;

    /// What it needs of the house.
    public record Rooms(Desk desk, Inbox inbox, LiveCalls live, Library library) {}

    public DeskViewModel(Rooms rooms, Orders orders, GaugeViewModel gauge, Background background) {
        this.rooms = rooms;
        this.orders = orders;
        this.gauge = gauge;
        this.background = background;
        work = new SimpleObjectProperty<>(this, "work", fresh(OperationKind.EDIT_REGION));
        looking = new Refresher<>(background, this::question, this::show);
        work.subscribe((_, _) -> looking.refresh());
        mask.partProperty().subscribe((_, _) -> price());
        gauge.balancesProperty().subscribe(this::price);
        orders.pausesProperty().subscribe(this::price);
        orders.pricesProperty().subscribe((_, _) -> looking.refresh());
        rooms.live().changes().subscribe(background.onFx(this::changed));
    }

    /// Begins with another picture; runs `found` once it is on the desk.
    public void open(PictureId picture, OperationKind kind, Runnable found) {
        background
                .job(() -> rooms.desk().find(picture))
                .onSuccess(one -> one.ifPresent(here -> {
                    begin(here, kind);
                    found.run();
                }))
                .start();
    }

    private void begin(Desk.Source here, OperationKind kind) {
        var before = source.get();
        if (before == null || !before.id().equals(here.id())) {
            mask.begin(new Size(here.file().width(), here.file().height()));
            results.clear();
            refused.set(List.of());
        }
        source.set(here);
        work.set(fresh(kind).withPrompt(work.get().prompt()));
        looking.refresh();
        background
                .job(() -> rooms.library().recent(RECENT))
                .onSuccess(calls -> calls.reversed().forEach(this::changed))
                .start();
        background.job(() -> Looked.cheapest(rooms, here)).onSuccess(least::set).start();
    }

    public ReadOnlyObjectProperty<Desk.@Nullable Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ObjectProperty<Work> workProperty() {
        return work;
    }

    ReadOnlyObjectProperty<PurchaseState> dealProperty() {
        return deal.getReadOnlyProperty();
    }

    /// The lowest price of each operation, as far as it is known.
    ReadOnlyObjectProperty<Map<OperationKind, Money>> leastProperty() {
        return least.getReadOnlyProperty();
    }

    /// Why some of the last orders were not taken; they stay chosen.
    ReadOnlyObjectProperty<List<Failure>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// What came of this picture, the newest last.
    ObservableList<CallRecord> results() {
        return results;
    }

    MaskViewModel mask() {
        return mask;
    }

    GaugeViewModel gauge() {
        return gauge;
    }

    Orders orders() {
        return orders;
    }

    /// How large what comes is, as far as the work says it.
    Optional<Size> output() {
        var now = looked;
        return now == null || now.looks().size() != 1
                ? Optional.empty()
                : now.looks().getFirst().output();
    }

    /// How many orders one press buys.
    int count() {
        var now = looked;
        return now == null ? 0 : now.orders().size();
    }

    List<Engine> engines(OperationKind kind) {
        return Looked.engines(rooms, kind);
    }

    void choose(OperationKind kind) {
        work.set(fresh(kind).withPrompt(work.get().prompt()));
    }

    /// Another way to do it is chosen by the cheapest engine that does it.
    private Work fresh(OperationKind kind) {
        return Work.of(kind, engines(kind).getFirst().id());
    }

    /// Pays what the button shows, or shows for nothing what is here.
    void buy() {
        var now = looked;
        var shown = deal.get();
        var here = source.get();
        if (now == null || here == null || !now.work().equals(work.get()) || !(shown.canPay() || shown.isShowing())) {
            return;
        }
        var most = shown.isShowing() ? Money.ZERO : shown.total();
        var painted = isMasked() ? copied() : null;
        boolean marksWhite = now.work().kind() == OperationKind.REMOVE_OBJECT;
        orders.work(
                most,
                () -> {
                    var all = painted == null
                            ? now.orders()
                            : Looked.masked(now.orders(), keep(here, painted, marksWhite));
                    return rooms.desk().buyAll(all, most);
                },
                this::bought);
    }

    private boolean isMasked() {
        return work.get().takes(Work.MASK) && !mask.isEmpty();
    }

    /// As it is painted now, whatever is painted while it is written down.
    private Mask copied() {
        var copy = new Mask(mask.mask().size());
        copy.restore(mask.mask().covers());
        return copy;
    }

    /// Kept in the store, under a name that says whose it is.
    private ImageKey keep(Desk.Source here, Mask painted, boolean marksWhite) {
        return rooms.inbox()
                .bring(MaskFile.png(painted, marksWhite), "mask-" + here.id() + ".png")
                .key();
    }

    private void bought(List<Desk.Each> all) {
        List<Failure> failures = new ArrayList<>();
        var left = new HashSet<>(work.get().targets());
        for (var each : all) {
            switch (each) {
                case Desk.Each.Placed(var order, var taken) -> {
                    work.get()
                            .shapes()
                            .ifPresent(field -> left.remove(order.fields().text(field.name())));
                    background
                            .job(() -> rooms.live().find(taken.call()))
                            .onSuccess(found -> found.ifPresent(this::put))
                            .start();
                }
                case Desk.Each.Refused(var _, var failure) -> failures.add(failure);
            }
        }
        refused.set(List.copyOf(failures));
        // What was refused stays chosen and waits.
        work.set(work.get().withTargets(left));
        looking.refresh();
    }

    private Callable<Looked> question() {
        var here = source.get();
        var now = work.get();
        return () -> here == null
                ? new Looked(now, List.of(), List.of(), CollectionId.UNFILED, new CacheLookup.Nothing(), null)
                : Looked.of(rooms, here, now);
    }

    private void show(Looked now) {
        looked = now;
        price();
    }

    private void price() {
        var now = looked;
        if (now == null) {
            return;
        }
        boolean isComplete = !now.orders().isEmpty() && !(now.work().needs(Work.MASK) && mask.isEmpty());
        var breaches = now.looks().stream()
                .flatMap(look -> look.breaches().stream())
                .filter(breach -> !(breach.field().equals(Work.MASK) && isMasked()))
                .distinct()
                .toList();
        var request =
                new PurchaseState.Request(isComplete, breaches, now.work().engine(), now.collection(), now.trouble());
        deal.set(PurchaseState.of(
                request,
                Priced.of(now.total()),
                now.found(),
                gauge.balancesProperty().get(),
                orders.pausesProperty().get()));
    }

    private void changed(CallRecord call) {
        var here = source.get();
        if (here != null && here.id().equals(call.order().parent())) {
            put(call);
        }
    }

    private void put(CallRecord call) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).id().equals(call.id())) {
                results.set(i, call);
                return;
            }
        }
        results.add(call);
    }
}
