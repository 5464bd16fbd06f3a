package app.maquette.app.tour;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Pair;
import app.maquette.catalogue.Route;
import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.pictures.plain.Encoder;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Taken;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Pixels;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/// Drafts, finalizes and remixes once on every engine that is on offer, through the actions of the program's buttons,
/// and asks for each a second time, which must cost nothing. Without a window; blocking.
public final class EnginesTour {
    private static final Money CAP = Money.ofMicros(100_000_000);
    private static final int SIDE = 512;
    private static final int LOOKS = 100;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String MODEL = "model/tour/version/1";
    private final Catalogue catalogue = Catalogue.standard();
    private final List<EnginesReport.Row> rows = new ArrayList<>();
    private final Map<String, String> left = new TreeMap<>();
    private final Venue venue;
    /// Questions up to the last row: one is asked before what it is about is bought.
    private long quoted;

    public EnginesTour(Venue venue) {
        this.venue = venue;
    }

    public EnginesReport play() {
        try (var workspace = new Workspace(venue, Clock.system(ZoneId.systemDefault()))) {
            workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.EveryDay(), CAP, "the tour's cap"));
            for (var engine : catalogue.engines()) {
                var why = whyNot(engine);
                if (why.isEmpty()) {
                    buy(workspace, engine.id());
                } else {
                    left.put(engine.id().value(), why);
                }
            }
        }
        return new EnginesReport(rows, left);
    }

    private String whyNot(Engine engine) {
        var route = catalogue.route(engine.id(), OperationKind.GENERATE);
        if (route.isEmpty()) {
            return "makes no picture from words";
        }
        return switch (engine.listing()) {
            case FIRST, MORE -> "";
            case APART -> "resold by the vendor, off until Settings show it";
            case OFF -> "not confirmed by the vendor";
        };
    }

    private void buy(Workspace workspace, EngineId engine) {
        var drafting = workspace.studio().drafting();
        var brief = Brief.EMPTY
                .withPrompt("A lighthouse at dawn, drawn on " + catalogue.label(engine))
                .withPair(new Brief.Engines(engine, engine))
                .withImages(2);
        var modelled = isCustom(engine) ? brief.with("custom_model_uri", MODEL) : brief;
        var mine = modelled.withInputs(needed(workspace, engine));
        if (!hasPrice(drafting, mine)) {
            left.put(engine.value(), "no price is known");
            return;
        }
        var draft = row(
                workspace,
                new Purchase("draft", OperationKind.GENERATE, engine),
                () -> drafting.quoteDraft(mine).total(),
                (shown, reuse) -> drafting.draft(mine, shown, reuse));
        if (draft.isEmpty()) {
            return;
        }
        if (catalogue.way(engine, engine).filter(Pair.Way.SAME_SEED::equals).isPresent()) {
            finish(
                    workspace,
                    draft.get(),
                    new Purchase("same-seed", OperationKind.GENERATE, engine),
                    Pair.Way.SAME_SEED);
        }
        if (catalogue.route(engine, OperationKind.REMIX).isPresent()) {
            finish(workspace, draft.get(), new Purchase("remix", OperationKind.REMIX, engine), Pair.Way.REMIX);
        }
    }

    /// A picture of the tour's own wherever the engine makes nothing without one.
    private Inputs needed(Workspace workspace, EngineId engine) {
        var inputs = Inputs.NONE;
        var bare = workspace
                .studio()
                .drafting()
                .form()
                .draft(Brief.EMPTY.withPrompt("-").on(engine));
        for (var field :
                catalogue.route(engine, OperationKind.GENERATE).orElseThrow().fields()) {
            boolean isLacking = catalogue.check(engine, OperationKind.GENERATE, bare.values()).stream()
                    .anyMatch(breach -> breach.field().equals(field.name()));
            if (field.kind() == Field.Kind.PICTURES && isLacking) {
                var own = workspace.inbox().bring(Encoder.file(drawn()), "tour.png");
                inputs = inputs.with(field.name(), List.of(own.key()));
            }
        }
        return inputs;
    }

    /// A ball on a ground.
    private static Pixels drawn() {
        var argb = new int[SIDE * SIDE];
        for (int at = 0; at < argb.length; at++) {
            int x = at % SIDE - SIDE / 2;
            int y = at / SIDE - SIDE / 2;
            argb[at] = x * x + y * y < SIDE * SIDE / 9 ? 0xffd1495b : 0xff30638e;
        }
        return new Pixels(SIDE, SIDE, argb);
    }

    private static boolean hasPrice(Drafting drafting, Brief brief) {
        ask(drafting, drafting.form().draft(brief));
        try {
            return drafting.quoteDraft(brief).total().isMoreThan(Money.ZERO);
        } catch (StudioException _) {
            return false;
        }
    }

    /// Where pictures go along the list may not know the price; the vendor may.
    private static void ask(Drafting drafting, Order order) {
        var pictures = drafting.pictures(order);
        if (!pictures.isEmpty()) {
            drafting.prices().want(order, pictures);
            for (int look = 0; look < LOOKS && !isPriced(drafting, order, pictures); look++) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean isPriced(Drafting drafting, Order order, Map<String, Value> pictures) {
        try {
            return drafting.prices().quote(order, pictures).total().isMoreThan(Money.ZERO);
        } catch (StudioException _) {
            return false;
        }
    }

    private boolean isCustom(EngineId engine) {
        return catalogue.takes(engine, OperationKind.GENERATE, "custom_model_uri");
    }

    private void finish(Workspace workspace, PictureId draft, Purchase purchase, Pair.Way way) {
        var drafting = workspace.studio().drafting();
        var call = workspace.library().call(draft.call()).orElseThrow();
        call.picture(draft.index())
                .flatMap(picture -> drafting.form().last(call, picture, way))
                .ifPresent(order -> ask(drafting, order));
        row(
                workspace,
                purchase,
                () -> drafting.quoteFinal(draft, way).total(),
                (shown, reuse) -> way == Pair.Way.REMIX
                        ? drafting.remix(draft, shown, reuse)
                        : drafting.finalizeDraft(draft, shown, reuse));
    }

    /// What a row is about.
    private record Purchase(String as, OperationKind kind, EngineId engine) {}

    /// What a button would show.
    @FunctionalInterface
    private interface Price {
        Money ask();
    }

    /// Buys once and asks once more; the first picture, empty where there is none.
    private Optional<PictureId> row(
            Workspace workspace, Purchase purchase, Price price, BiFunction<Money, Reuse, Taken> order) {
        long posts = workspace.traffic().posts();
        long polls = workspace.traffic().polls();
        long bill = bill().orElse(0);
        var shown = Money.ZERO;
        Optional<CallRecord> made = Optional.empty();
        var problem = "";
        boolean again = false;
        try {
            shown = price.ask();
            made = Optional.of(
                    ended(workspace, order.apply(shown, Reuse.ALLOWED).call()));
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
                        made.map(call -> call.cost().micros()).orElse(0L)),
                bill().isEmpty() ? OptionalLong.empty() : OptionalLong.of(bill().getAsLong() - bill),
                new EnginesReport.Outcome(pictures.size(), again, problem)));
        return pictures.stream().map(Picture::id).findFirst();
    }

    private String route(Purchase purchase) {
        return catalogue
                .route(purchase.engine(), purchase.kind())
                .map(Route::wire)
                .map(wire -> wire.api().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// The call with its pictures.
    private static CallRecord ended(Workspace workspace, CallId call) {
        TourHand.await(
                "the pictures of " + call,
                () -> workspace.library().call(call).filter(EnginesTour::isOver).isPresent());
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
}
