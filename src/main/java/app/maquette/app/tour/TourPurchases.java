package app.maquette.app.tour;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Taken;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/// What a tour buys, row by row: each is bought once and asked for once more, which must cost nothing. Blocking.
final class TourPurchases {
    static final Money CAP = Money.ofMicros(100_000_000);
    private static final int LOOKS = 100;
    private static final long PAUSE_NANOS = 100_000_000;
    private final Catalogue catalogue = Catalogue.standard();
    private final List<EnginesReport.Row> rows = new ArrayList<>();
    private final Map<String, String> left = new TreeMap<>();
    private final Venue venue;
    private final Workspace workspace;
    /// Questions up to the last row: one is asked before what it is about is bought.
    private long quoted;

    TourPurchases(Venue venue, Workspace workspace) {
        this.venue = venue;
        this.workspace = workspace;
        workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.EveryDay(), CAP, "the tour's cap"));
    }

    Workspace workspace() {
        return workspace;
    }

    /// Nothing is bought of this, and why.
    void leave(String what, String why) {
        left.put(what, why);
    }

    EnginesReport report() {
        return new EnginesReport(rows, left);
    }

    /// What a row is about.
    record Purchase(String as, OperationKind kind, EngineId engine) {}

    /// What a button would show.
    @FunctionalInterface
    interface Price {
        Money ask();
    }

    /// Buys once and asks once more; the first picture, empty where there is none.
    Optional<PictureId> row(Purchase purchase, Price price, BiFunction<Money, Reuse, Taken> order) {
        long posts = workspace.traffic().posts();
        long polls = workspace.traffic().polls();
        long bill = bill().orElse(0);
        var shown = Money.ZERO;
        Optional<CallRecord> made = Optional.empty();
        var problem = "";
        boolean again = false;
        try {
            shown = price.ask();
            made = Optional.of(ended(order.apply(shown, Reuse.ALLOWED).call()));
            problem = made.get().state() instanceof CallState.Settled
                    ? ""
                    : String.valueOf(made.get().state());
            again = problem.isEmpty() && order.apply(Money.ZERO, Reuse.ALLOWED).way() == Way.CACHED;
        } catch (StudioException e) {
            problem = e.failure().code() + " " + e.failure().words();
        }
        var pictures = made.stream()
                .flatMap(call -> call.pictures().stream())
                .filter(Picture::isStored)
                .toList();
        int texts =
                made.map(CallRecord::text).map(words -> words.texts().size()).orElse(0);
        long quotes = quoted;
        quoted = workspace.traffic().quotes();
        rows.add(new EnginesReport.Row(
                new EnginesReport.Bought(
                        purchase.kind().id(), purchase.as(), purchase.engine().value(), route(purchase)),
                new EnginesReport.Asked(
                        workspace.traffic().posts() - posts,
                        workspace.traffic().quotes() - quotes,
                        workspace.traffic().polls() - polls),
                new EnginesReport.Paid(
                        shown.micros(),
                        made.map(call -> call.reserve().amount().micros()).orElse(0L),
                        made.map(call -> call.cost().micros()).orElse(0L),
                        made.filter(this::isFloored).isPresent()),
                bill().isEmpty() ? OptionalLong.empty() : OptionalLong.of(bill().getAsLong() - bill),
                new EnginesReport.Outcome(pictures.size() + texts, again, problem)));
        return pictures.stream().map(Picture::id).findFirst();
    }

    private boolean isFloored(CallRecord call) {
        return catalogue
                .product(call.reserve().quote().product())
                .filter(product -> !product.floors().isEmpty())
                .isPresent();
    }

    private String route(Purchase purchase) {
        return catalogue
                .route(purchase.engine(), purchase.kind())
                .map(Route::wire)
                .map(wire -> wire.api().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// The call with its pictures.
    private CallRecord ended(CallId call) {
        TourHand.await(
                "the pictures of " + call,
                () -> workspace
                        .library()
                        .call(call)
                        .filter(TourPurchases::isOver)
                        .isPresent());
        return workspace.library().call(call).orElseThrow();
    }

    private static boolean isOver(CallRecord call) {
        return !call.state().isUnderWay()
                && call.pictures().stream().noneMatch(picture -> picture.state() instanceof Picture.State.Awaited);
    }

    private OptionalLong bill() {
        return venue.builtIn()
                .map(simulator -> OptionalLong.of(simulator.ledger().billedMicros()))
                .orElseGet(OptionalLong::empty);
    }

    /// Where pictures go along the list may not know the price; the vendor may.
    void ask(Order order) {
        var drafting = workspace.studio().drafting();
        var pictures = drafting.pictures(order);
        if (!pictures.isEmpty()) {
            drafting.prices().want(order, pictures);
            for (int look = 0; look < LOOKS && !isPriced(drafting, order, pictures); look++) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    static boolean isPriced(Drafting drafting, Order order, Map<String, Value> pictures) {
        try {
            return drafting.prices().quote(order, pictures).total().isMoreThan(Money.ZERO);
        } catch (StudioException _) {
            return false;
        }
    }
}
