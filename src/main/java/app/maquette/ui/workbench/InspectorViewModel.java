package app.maquette.ui.workbench;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Pair;
import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.fidelity.Fidelity;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.Quotes;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.board.Focus;
import app.maquette.ui.board.Slot;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.money.Priced;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.picture.Takeout;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The picture in focus: what it is, what it came from, and what can be made of it at which price. FX thread only.
public final class InspectorViewModel {
    private final ReadOnlyObjectWrapper<PurchaseState> finalDeal =
            new ReadOnlyObjectWrapper<>(this, "finalDeal", PurchaseState.UNKNOWN);
    private final ReadOnlyObjectWrapper<PurchaseState> remixDeal =
            new ReadOnlyObjectWrapper<>(this, "remixDeal", PurchaseState.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Asset> asset = new ReadOnlyObjectWrapper<>(this, "asset");
    private final BoardViewModel board;
    private final Orders orders;
    private final GaugeViewModel gauge;
    private final Takeout takeout;
    private final Refresher<Found> finding;
    private final Refresher<Optional<Asset>> adding;
    private final Background background;
    private @Nullable FidelityWatch fidelity;
    private List<CallRecord> added = List.of();
    private Found found = Found.NOTHING;
    private @Nullable Object lastAsked;

    /// @param pictures what the price of the final asks of those that its brief sends along
    private record Found(
            @Nullable PictureId draft, CacheLookup toFinalize, CacheLookup toRemix, Map<String, Value> pictures) {
        static final Found NOTHING = new Found(null, new CacheLookup.Nothing(), new CacheLookup.Nothing(), Map.of());
    }

    private record Question(PictureId draft, List<CallId> finals) {}

    public InspectorViewModel(
            BoardViewModel board, Orders orders, GaugeViewModel gauge, Takeout takeout, Background background) {
        this.board = board;
        this.orders = orders;
        this.gauge = gauge;
        this.takeout = takeout;
        this.background = background;
        this.finding = new Refresher<>(background, this::question, this::take);
        this.adding = new Refresher<>(background, this::sum, read -> asset.set(read.orElse(null)));
        board.focusProperty().subscribe(this::moved);
        orders.pricesProperty().subscribe(this::reckon);
        orders.pausesProperty().subscribe(this::reckon);
        gauge.balancesProperty().subscribe(this::reckon);
    }

    ReadOnlyObjectProperty<@Nullable Focus> focusProperty() {
        return board.focusProperty();
    }

    /// What finalizing the draft in focus costs or finds.
    ReadOnlyObjectProperty<PurchaseState> finalDealProperty() {
        return finalDeal.getReadOnlyProperty();
    }

    /// What remixing the draft in focus costs or finds.
    ReadOnlyObjectProperty<PurchaseState> remixDealProperty() {
        return remixDeal.getReadOnlyProperty();
    }

    /// What the picture in focus has cost with all that led to it; null until it was read.
    ReadOnlyObjectProperty<@Nullable Asset> assetProperty() {
        return asset.getReadOnlyProperty();
    }

    /// Says what finals of the draft's pair kept of their drafts.
    public void compareBy(Fidelity history) {
        fidelity = new FidelityWatch(history, background);
    }

    /// Empty where nothing is compared.
    Optional<FidelityWatch> fidelity() {
        return Optional.ofNullable(fidelity);
    }

    /// How the draft in focus is finalized first.
    Pair.Way way() {
        return seeded().isPresent() ? Pair.Way.SAME_SEED : Pair.Way.REMIX;
    }

    Takeout takeout() {
        return takeout;
    }

    /// The stored draft in focus that finals can be made from.
    Optional<Focus> draft() {
        var now = board.focusProperty().get();
        return now == null || !now.call().isDraft() || !(now.slot() instanceof Slot.Shown)
                ? Optional.empty()
                : Optional.of(now);
    }

    /// The picture in focus with its call, when it is here.
    Optional<Shown> shown() {
        var now = board.focusProperty().get();
        return now == null
                ? Optional.empty()
                : now.picture().filter(_ -> now.slot() instanceof Slot.Shown).map(one -> new Shown(one, now.call()));
    }

    /// Pays what the button says, or shows the final that is here.
    public void finalizeDraft() {
        var deal = finalDeal.get();
        seeded().filter(_ -> isOffered(deal)).ifPresent(draft -> orders.finalizeDraft(draft.id(), deal));
    }

    /// Pays for a final although there is one, or a part of it.
    void finalizeNew() {
        var deal = finalDeal.get();
        seeded().filter(_ -> deal.canPay()).ifPresent(draft -> orders.finalizeNew(draft.id(), deal));
    }

    /// Pays what the button says, or shows the remix that is here.
    void remix() {
        var deal = remixDeal.get();
        draft().filter(_ -> isOffered(deal)).ifPresent(draft -> orders.remix(draft.id(), deal));
    }

    void remixNew() {
        var deal = remixDeal.get();
        draft().filter(_ -> deal.canPay()).ifPresent(draft -> orders.remixNew(draft.id(), deal));
    }

    private static boolean isOffered(PurchaseState deal) {
        return deal.canPay() || deal.isShowing() || deal.old().isPresent();
    }

    /// The draft in focus if a final can take its seed; otherwise it can be remixed and taken out.
    Optional<Focus> seeded() {
        return draft().filter(now -> isSameSeed(now.call())
                && now.picture().filter(one -> one.produced().isSeedUsable()).isPresent());
    }

    private boolean isSameSeed(CallRecord draft) {
        return orders.drafting()
                .form()
                .way(draft)
                .filter(Pair.Way.SAME_SEED::equals)
                .isPresent();
    }

    /// Whether the final engine of the draft in focus redraws pictures.
    boolean isRemixable() {
        return Catalogue.standard().route(last(), OperationKind.REMIX).isPresent();
    }

    /// What people call the final engine of the draft in focus.
    String lastName() {
        return Catalogue.standard().label(last());
    }

    /// The final engine of the draft in focus.
    EngineId last() {
        return draft().map(focus -> focus.call().order().brief())
                .orElse(Brief.EMPTY)
                .pair()
                .last();
    }

    private void moved() {
        var now = board.focusProperty().get();
        var calls = now == null ? List.<CallRecord>of() : now.round().calls().toList();
        if (!calls.equals(added)) {
            added = calls;
            adding.refresh();
        }
        var question = draft().map(draft -> new Question(draft.id(), settledFinals(draft)))
                .orElse(null);
        if (!Objects.equals(question, lastAsked)) {
            lastAsked = question;
            finding.refresh();
        }
        reckon();
    }

    /// The offer changes when a final of the draft comes to its end.
    private static List<CallId> settledFinals(Focus draft) {
        return draft.round().finalsOf(draft.id()).stream()
                .filter(made -> !made.state().isUnderWay())
                .map(made -> made.id())
                .toList();
    }

    private Callable<Optional<Asset>> sum() {
        var lead = added.isEmpty() ? null : added.getFirst();
        return () -> lead == null ? Optional.empty() : Optional.of(new Asset(lead.id(), board.lineageOf(lead)));
    }

    private Callable<Found> question() {
        var draft = draft().map(Focus::id).orElse(null);
        boolean hasSeed = seeded().isPresent();
        var order = order(Pair.Way.SAME_SEED);
        return () -> draft == null
                ? Found.NOTHING
                : new Found(
                        draft,
                        hasSeed ? orders.drafting().offerFinal(draft) : new CacheLookup.Nothing(),
                        orders.drafting().offerRemix(draft),
                        order.map(this::pictures).orElse(Map.of()));
    }

    /// Of those that cannot leave nothing is known; the click says why.
    private Map<String, Value> pictures(Order order) {
        try {
            return orders.drafting().pictures(order);
        } catch (StudioException _) {
            return Map.of();
        }
    }

    private Optional<Order> order(Pair.Way way) {
        return draft().flatMap(focus ->
                focus.picture().flatMap(picture -> orders.drafting().form().last(focus.call(), picture, way)));
    }

    private void take(Found answer) {
        found = answer;
        reckon();
    }

    private void reckon() {
        var draft = draft();
        var collection = draft.map(focus -> focus.call().reserve().collection()).orElse(CollectionId.UNFILED);
        var engine = last();
        var request = new PurchaseState.Request(draft.isPresent(), List.of(), engine, collection);
        boolean isAnswered = draft.isPresent() && draft.get().id().equals(found.draft());
        finalDeal.set(deal(request, Pair.Way.SAME_SEED, isAnswered ? found.toFinalize() : new CacheLookup.Nothing()));
        remixDeal.set(deal(request, Pair.Way.REMIX, isAnswered ? found.toRemix() : new CacheLookup.Nothing()));
        fidelity().ifPresent(watch -> watch.look(draft.map(this::fidelityOf).orElse(null)));
    }

    private FidelityWatch.Question fidelityOf(Focus draft) {
        var deal = way() == Pair.Way.SAME_SEED ? finalDeal : remixDeal;
        return new FidelityWatch.Question(
                draft.call().order().brief().pair(), way(), deal.get().found().getClass());
    }

    /// Of just this final, with all that the draft's brief says.
    private Priced price(Pair.Way way) {
        var prices = orders.pricesProperty().get();
        var pictures = way == Pair.Way.SAME_SEED
                        && draft().filter(focus -> focus.id().equals(found.draft()))
                                .isPresent()
                ? found.pictures()
                : Map.<String, Value>of();
        return order(way)
                .map(order -> prices.priced(order, pictures))
                .orElseGet(() -> Priced.of(prices.last(last(), way)));
    }

    /// From now on the vendor's price counts.
    void accept(Quotes.Told told) {
        orders.accept(told);
    }

    private PurchaseState deal(PurchaseState.Request request, Pair.Way way, CacheLookup offer) {
        return PurchaseState.of(
                request,
                price(way),
                offer,
                gauge.balancesProperty().get(),
                orders.pausesProperty().get());
    }
}
