package app.maquette.app.tour;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.pictures.plain.Encoder;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.desk.Desk;
import app.maquette.studio.port.Pixels;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Does everything that can be done to one picture once on every engine that does it, as the desk does, and asks for
/// each
/// a second time, which must cost nothing. Without a window; blocking.
public final class DeskTour {
    private static final String MASK = "mask";
    private static final String MODEL = "custom_model_uri";
    private final Catalogue catalogue = Catalogue.standard();
    private final Venue venue;

    public DeskTour(Venue venue) {
        this.venue = venue;
    }

    public EnginesReport play() {
        try (var workspace = new Workspace(venue, Clock.system(ZoneId.systemDefault()))) {
            var till = new TourPurchases(venue, workspace);
            drafted(till).flatMap(workspace.desk()::find).ifPresent(source -> work(till, source));
            return till.report();
        }
    }

    /// The picture that all is done to.
    private static Optional<PictureId> drafted(TourPurchases till) {
        var drafting = till.workspace().studio().drafting();
        var brief = Brief.EMPTY.withPrompt("A lighthouse at dawn").withImages(1);
        return till.row(
                new TourPurchases.Purchase("draft", OperationKind.GENERATE, brief.engine()),
                () -> drafting.quoteDraft(brief).total(),
                (shown, reuse) -> drafting.draft(brief, shown, reuse));
    }

    private void work(TourPurchases till, Desk.Source source) {
        for (var kind : OperationKind.values()) {
            for (var engine : catalogue.engines()) {
                var route = catalogue.route(engine.id(), kind);
                if (kind != OperationKind.GENERATE && route.isPresent()) {
                    var why = whyNot(engine, kind, route.get());
                    if (why.isEmpty()) {
                        buy(till, source, kind, route.get());
                    } else {
                        till.leave(name(kind, engine.id()), why);
                    }
                }
            }
        }
    }

    private String whyNot(Engine engine, OperationKind kind, Route route) {
        boolean isOld = route.wire().api() == Route.Api.LEGACY && kind != OperationKind.REMIX;
        return switch (engine.listing()) {
            case FIRST, MORE ->
                isOld && venue.builtIn().isPresent() ? "the simulator does not serve this older route" : "";
            case APART -> "resold by the vendor, off until Settings show it";
            case OFF -> "not confirmed by the vendor";
        };
    }

    private void buy(TourPurchases till, Desk.Source source, OperationKind kind, Route route) {
        var desk = till.workspace().desk();
        var engine = route.engine().id();
        try {
            var order = desk.order(source, kind, settings(till.workspace(), source, kind, route));
            till.ask(order);
            var look = desk.look(order);
            if (!look.mayBeBought()) {
                till.leave(name(kind, engine), whatIsMissing(look));
                return;
            }
            till.row(
                    new TourPurchases.Purchase("tool", kind, engine),
                    () -> price(desk, order),
                    (shown, reuse) -> desk.buy(order, shown, reuse));
        } catch (StudioException e) {
            till.leave(
                    name(kind, engine), e.failure().code() + " " + e.failure().words());
        }
    }

    /// Whatever the route cannot do without: words, a mask of both colours, the first of its choices, own pictures.
    private Brief settings(Workspace workspace, Desk.Source source, OperationKind kind, Route route) {
        var engine = route.engine().id();
        var brief = Brief.EMPTY
                .withPrompt("A harbour at dusk")
                .withPair(new Brief.Engines(engine, engine))
                .withImages(1);
        for (var field : route.fields()) {
            if (field.name().equals(MASK)) {
                brief = brief.withInputs(brief.inputs().with(MASK, List.of(bring(workspace, mask(source)))));
            } else if (field.name().equals(MODEL)) {
                brief = brief.with(MODEL, EnginesTour.MODEL);
            } else if (field.kind() == Field.Kind.CHOICE && field.required()) {
                brief = brief.with(field.name(), field.choices().getFirst());
            }
        }
        return brief.withInputs(
                missing(workspace, brief, workspace.desk().look(workspace.desk().order(source, kind, brief)), route));
    }

    private static Inputs missing(Workspace workspace, Brief brief, Desk.Look look, Route route) {
        var inputs = brief.inputs();
        for (var breach : look.breaches()) {
            boolean isPicture = route.fields().stream()
                    .anyMatch(field -> field.name().equals(breach.field()) && field.kind() == Field.Kind.PICTURES);
            if (isPicture && inputs.of(breach.field()).isEmpty()) {
                inputs = inputs.with(breach.field(), List.of(bring(workspace, EnginesTour.drawn())));
            }
        }
        return inputs;
    }

    private static ImageKey bring(Workspace workspace, Pixels pixels) {
        return workspace.inbox().bring(Encoder.file(pixels), "tour.png").key();
    }

    /// The left half.
    private static Pixels mask(Desk.Source source) {
        int width = source.file().width();
        int height = source.file().height();
        var argb = new int[width * height];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = at % width < width / 2 ? 0xff000000 : 0xffffffff;
        }
        return new Pixels(width, height, argb);
    }

    private static Money price(Desk desk, Order order) {
        return desk.look(order).price().map(Quote::total).orElse(Money.ZERO);
    }

    private static String whatIsMissing(Desk.Look look) {
        return look.breaches().isEmpty()
                ? "no price is known"
                : look.breaches().stream()
                        .map(breach -> breach.field() + " " + breach.rule())
                        .collect(Collectors.joining(", "));
    }

    private static String name(OperationKind kind, EngineId engine) {
        return kind.id() + " " + engine.value();
    }
}
