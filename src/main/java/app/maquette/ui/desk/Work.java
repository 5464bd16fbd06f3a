package app.maquette.ui.desk;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Size;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is to be done to a picture, as it stands on the screen. Immutable.
///
/// @param targets the shapes that it is reframed to, by the route's own names; several are several orders
record Work(OperationKind kind, EngineId engine, String prompt, int images, Fields fields, Set<String> targets) {
    static final String MASK = "mask";
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final List<String> SHAPES = List.of("resolution", Fields.ASPECT_RATIO);
    private static final Set<String> GIVEN = Set.of(Operation.PROMPT, Inputs.IMAGE, Inputs.IMAGES, MASK);

    Work {
        targets = Set.copyOf(targets);
    }

    /// Nothing set yet.
    static Work of(OperationKind kind, EngineId engine) {
        return new Work(kind, engine, "", 1, Fields.NONE, Set.of());
    }

    Work withPrompt(String other) {
        return new Work(kind, engine, other, images, fields, targets);
    }

    Work withImages(int other) {
        return new Work(kind, engine, prompt, Math.clamp(other, 1, Math.max(1, route().maxImages())), fields, targets);
    }

    Work withFields(Fields other) {
        return new Work(kind, engine, prompt, images, other, targets);
    }

    Work withTargets(Set<String> other) {
        return new Work(kind, engine, prompt, images, fields, other);
    }

    /// What was set stays where the other engine takes it.
    Work on(OperationKind otherKind, EngineId other) {
        var next = new Work(otherKind, other, prompt, 1, fields.only(name -> takes(otherKind, other, name)), Set.of());
        var shapes = next.shapes();
        return next.withImages(images)
                .withTargets(Set.copyOf(targets.stream()
                        .filter(target -> shapes.stream()
                                .anyMatch(field -> field.choices().contains(target)))
                        .toList()));
    }

    boolean isLegacy() {
        return route().wire().api() == Route.Api.LEGACY;
    }

    Route route() {
        return CATALOGUE.route(engine, kind).orElseThrow();
    }

    boolean takes(String field) {
        return takes(kind, engine, field);
    }

    boolean needs(String field) {
        return route().find(field).filter(Field::required).isPresent();
    }

    /// The field that says what a reframed picture looks like.
    Optional<Field> shapes() {
        return kind == OperationKind.REFRAME ? shapes(route()) : Optional.empty();
    }

    /// Those of its fields that are set at the side of the picture.
    List<Field> chosen() {
        var elsewhere = shapes().map(Field::name).orElse("");
        return route().fields().stream()
                .filter(field -> !field.filing() && field.kind() != Field.Kind.PICTURES)
                .filter(field -> !GIVEN.contains(field.name()) && !field.name().equals(elsewhere))
                .filter(field -> !Set.of(Operation.SEED, Operation.IMAGES).contains(field.name()))
                .filter(field -> field.kind() != Field.Kind.TEXTS && field.kind() != Field.Kind.COLOURS)
                .toList();
    }

    /// One brief for each order that it is.
    List<Brief> briefs(CollectionId collection) {
        var brief = Brief.EMPTY
                .withPrompt(prompt)
                .withPair(new Brief.Engines(engine, engine))
                .withImages(images)
                .withFields(fields)
                .in(collection);
        return shapes().map(field -> targets.stream()
                        .sorted()
                        .map(target -> brief.withFields(fields.with(field.name(), Value.of(target))))
                        .toList())
                .orElse(List.of(brief));
    }

    /// Whether this screen can set all that the engine must be told.
    static boolean canBeAsked(OperationKind kind, Engine engine) {
        return CATALOGUE.route(engine.id(), kind).stream()
                .flatMap(route -> route.fields().stream()
                        .filter(Field::required)
                        .filter(field -> !GIVEN.contains(field.name()))
                        .filter(field -> kind != OperationKind.REFRAME
                                || !shapes(route).map(Field::name).equals(Optional.of(field.name()))))
                .noneMatch(field -> field.preset() == null);
    }

    /// The route's own shape that is nearest to this one, the largest of several.
    static Optional<String> nearest(Field shapes, Size ratio) {
        return shapes.choices().stream()
                .filter(choice -> Size.parse(choice).isPresent())
                .min((one, other) -> {
                    int byRatio = Double.compare(off(one, ratio), off(other, ratio));
                    return byRatio != 0 ? byRatio : Long.compare(pixels(other), pixels(one));
                });
    }

    private static double off(String choice, Size ratio) {
        var size = Size.parse(choice).orElseThrow();
        double away =
                Math.log((double) size.width() / size.height()) - Math.log((double) ratio.width() / ratio.height());
        // Two that a person cannot tell apart are the same.
        return Math.rint(Math.abs(away) * 100);
    }

    private static long pixels(String choice) {
        return Size.parse(choice).map(Size::pixels).orElse(0L);
    }

    private static Optional<Field> shapes(Route route) {
        return SHAPES.stream()
                .flatMap(name -> route.find(name).stream())
                .filter(field -> !field.choices().isEmpty())
                .findFirst();
    }

    private static boolean takes(OperationKind kind, EngineId engine, String field) {
        return CATALOGUE.takes(engine, kind, field);
    }

    /// All that is offered, in the order of the screen.
    static Stream<OperationKind> offered() {
        return Stream.of(
                OperationKind.EDIT_REGION,
                OperationKind.PRECISE_EDIT,
                OperationKind.REMOVE_OBJECT,
                OperationKind.REMIX,
                OperationKind.REPLACE_BACKGROUND,
                OperationKind.REMOVE_BACKGROUND,
                OperationKind.REFRAME,
                OperationKind.UPSCALE);
    }
}
