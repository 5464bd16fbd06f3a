package app.maquette.app.tour;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Pair;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.OperationKind;
import app.maquette.pictures.plain.Encoder;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.port.Pixels;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// Drafts, finalizes and remixes once on every engine that is on offer, through the actions of the program's buttons,
/// and asks for each a second time, which must cost nothing. Without a window; blocking.
public final class EnginesTour {
    private static final int SIDE = 512;
    static final String MODEL = "model/tour/version/1";
    private final Catalogue catalogue = Catalogue.standard();
    private final Venue venue;

    public EnginesTour(Venue venue) {
        this.venue = venue;
    }

    public EnginesReport play() {
        try (var workspace = new Workspace(venue, Clock.system(ZoneId.systemDefault()))) {
            var till = new TourPurchases(venue, workspace);
            for (var engine : catalogue.engines()) {
                var why = whyNot(engine);
                if (why.isEmpty()) {
                    buy(till, engine.id());
                } else {
                    till.leave(engine.id().value(), why);
                }
            }
            return till.report();
        }
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

    private void buy(TourPurchases till, EngineId engine) {
        var drafting = till.workspace().studio().drafting();
        var brief = Brief.EMPTY
                .withPrompt("A lighthouse at dawn, drawn on " + catalogue.label(engine))
                .withPair(new Brief.Engines(engine, engine))
                .withImages(2);
        var modelled = isCustom(engine) ? brief.with("custom_model_uri", MODEL) : brief;
        var mine = modelled.withInputs(needed(till.workspace(), engine));
        if (!hasPrice(till, mine)) {
            till.leave(engine.value(), "no price is known");
            return;
        }
        var draft = till.row(
                new TourPurchases.Purchase("draft", OperationKind.GENERATE, engine),
                () -> drafting.quoteDraft(mine).total(),
                (shown, reuse) -> drafting.draft(mine, shown, reuse));
        if (draft.isEmpty()) {
            return;
        }
        if (catalogue.way(engine, engine).filter(Pair.Way.SAME_SEED::equals).isPresent()) {
            finish(
                    till,
                    draft.get(),
                    new TourPurchases.Purchase("same-seed", OperationKind.GENERATE, engine),
                    Pair.Way.SAME_SEED);
        }
        if (catalogue.route(engine, OperationKind.REMIX).isPresent()) {
            finish(till, draft.get(), new TourPurchases.Purchase("remix", OperationKind.REMIX, engine), Pair.Way.REMIX);
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
    static Pixels drawn() {
        var argb = new int[SIDE * SIDE];
        for (int at = 0; at < argb.length; at++) {
            int x = at % SIDE - SIDE / 2;
            int y = at / SIDE - SIDE / 2;
            argb[at] = x * x + y * y < SIDE * SIDE / 9 ? 0xffd1495b : 0xff30638e;
        }
        return new Pixels(SIDE, SIDE, argb);
    }

    private static boolean hasPrice(TourPurchases till, Brief brief) {
        var drafting = till.workspace().studio().drafting();
        till.ask(drafting.form().draft(brief));
        try {
            return drafting.quoteDraft(brief).total().isMoreThan(Money.ZERO);
        } catch (StudioException _) {
            return false;
        }
    }

    private boolean isCustom(EngineId engine) {
        return catalogue.takes(engine, OperationKind.GENERATE, "custom_model_uri");
    }

    private void finish(TourPurchases till, PictureId draft, TourPurchases.Purchase purchase, Pair.Way way) {
        var drafting = till.workspace().studio().drafting();
        var call = till.workspace().library().call(draft.call()).orElseThrow();
        call.picture(draft.index())
                .flatMap(picture -> drafting.form().last(call, picture, way))
                .ifPresent(till::ask);
        till.row(
                purchase,
                () -> drafting.quoteFinal(draft, way).total(),
                (shown, reuse) -> way == Pair.Way.REMIX
                        ? drafting.remix(draft, shown, reuse)
                        : drafting.finalizeDraft(draft, shown, reuse));
    }
}
