package app.maquette.studio.call;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Exclusions;
import app.maquette.catalogue.Pair;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes orders of briefs and drafts, as the catalogue's engines take them: what an engine does not take is left out,
/// and stays in the brief. Immutable.
public final class OrderForm {
    private static final Value.Picture SOME_PICTURE = new Value.Picture(new Size(1024, 1024), 1, MediaType.PNG, false);
    private final Catalogue catalogue;

    public OrderForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What drafting this brief buys.
    public Order draft(Brief brief) {
        var operation = new Operation.Generate(brief.prompt().strip(), brief.seed(), brief.images());
        return order(Intent.DRAFT, brief.engine(), operation, brief, brief.inputs(), null);
    }

    /// What this operation on a picture buys with the settings of a brief, on its engine.
    ///
    /// @param source what it comes from in the lineage
    public Order tool(OperationKind kind, Brief brief, PictureId source, StoredFile picture) {
        return onPicture(
                Intent.TOOL, kind, brief, source, brief.inputs().with(Inputs.IMAGE, List.of(picture.key())), picture);
    }

    /// The same order once more with the prompt and seed that came of it, on the engine that makes it last: what was
    /// sent along then goes along again.
    ///
    /// @param tried the picture that it made
    /// @param picture what it worked on
    public Order lastOf(Order order, Picture tried, EngineId engine, StoredFile picture) {
        var produced = tried.produced();
        var brief = asSent(order)
                .withInputs(order.inputs())
                .withPair(new Brief.Engines(engine, engine))
                .withPrompt(produced.prompt().isBlank() ? order.prompt() : produced.prompt())
                .withSeed(produced.isSeedUsable() ? Long.valueOf(produced.seed()) : null)
                .withImages(1);
        return onPicture(Intent.FINAL, order.operation().kind(), brief, tried.id(), order.inputs(), picture);
    }

    private Order onPicture(
            Intent intent, OperationKind kind, Brief brief, PictureId parent, Inputs inputs, StoredFile picture) {
        var values = new TreeMap<>(brief.fields().values());
        values.put(Operation.PROMPT, Value.of(brief.prompt().strip()));
        values.put(Operation.IMAGES, Value.of(brief.images()));
        if (brief.seed() != null) {
            values.put(Operation.SEED, Value.of(brief.seed()));
        }
        values.keySet().removeIf(name -> !catalogue.takes(brief.engine(), kind, name));
        var operation = Operation.of(kind, values);
        var settings = brief.withFields(new Fields(
                new TreeMap<>(Operation.rest(kind, values).values()),
                brief.fields().latest()));
        var parts = parts(brief.engine(), operation, settings, inputs, facts(picture));
        return new Order(intent, brief.engine(), operation, parts.fields, parts.inputs, brief, parent);
    }

    /// All broken rules, in the order of the fields.
    ///
    /// @param pictures what is known of the pictures sent along, by their part
    public List<Breach> check(Order order, Map<String, Value> pictures) {
        var values = new TreeMap<>(order.values());
        values.putAll(pictures);
        return catalogue.check(order.engine(), order.operation().kind(), values);
    }

    /// The same where no picture is sent.
    public List<Breach> check(Order order) {
        return check(order, Map.of());
    }

    /// How this call's drafts are finalized on their brief's final engine; empty when they cannot be.
    public Optional<Pair.Way> way(CallRecord draft) {
        return catalogue.way(
                draft.order().engine(), draft.order().brief().pair().last());
    }

    /// The draft's returned prompt and seed on the final engine, magic prompt off, all else as it was.
    Order sameSeed(CallRecord call, Picture draft) {
        var brief = finalBrief(call, draft);
        var operation = new Operation.Generate(brief.prompt().strip(), brief.seed(), 1);
        return order(Intent.FINAL, brief.engine(), operation, brief, brief.inputs(), draft.id());
    }

    /// The draft's picture redrawn by the final engine.
    Order remix(CallRecord call, Picture draft, ImageKey picture) {
        var brief = finalBrief(call, draft);
        var operation = new Operation.Remix(brief.prompt().strip(), brief.seed(), 1, Operation.Remix.KEEPING);
        var inputs = brief.inputs().with(Inputs.IMAGE, List.of(picture));
        var taken = takenBy(brief.engine(), operation);
        var parts = parts(brief.engine(), taken, brief, inputs, facts(draft));
        return new Order(Intent.FINAL, brief.engine(), taken, parts.fields, parts.inputs, brief, draft.id());
    }

    /// A new picture on the final engine that starts from the draft.
    Order fromDraft(CallRecord call, Picture draft, ImageKey picture) {
        var brief = finalBrief(call, draft);
        var operation = new Operation.Generate(brief.prompt().strip(), null, 1);
        var inputs = brief.inputs().with(Inputs.IMAGES, List.of(picture));
        return order(Intent.FINAL, brief.engine(), operation, brief, inputs, draft.id());
    }

    /// What the final of a draft buys in this way; empty while the picture that must go along is not here.
    public Optional<Order> last(CallRecord call, Picture draft, Pair.Way way) {
        var key = draft.state() instanceof Picture.State.Stored(var file)
                ? Optional.of(file.key())
                : Optional.<ImageKey>empty();
        return switch (way) {
            case SAME_SEED -> Optional.of(sameSeed(call, draft));
            case REMIX -> key.map(picture -> remix(call, draft, picture));
            case FROM_DRAFT -> key.map(picture -> fromDraft(call, draft, picture));
        };
    }

    private static Map<String, Value> facts(Picture draft) {
        return draft.state() instanceof Picture.State.Stored(var file) ? facts(file) : Map.of();
    }

    private static Map<String, Value> facts(StoredFile file) {
        var size = new Size(file.width(), file.height());
        return Map.of(Inputs.IMAGE, Value.of(new Value.Picture(size, file.bytes(), file.type(), false)));
    }

    private static Brief finalBrief(CallRecord call, Picture draft) {
        var brief = asSent(call.order());
        var produced = draft.produced();
        // Of a salvaged draft no more than the link may be known.
        return brief.finalOf(produced.prompt().isBlank() ? brief.prompt() : produced.prompt(), produced.seed());
    }

    /// The brief of an order, what was sent of it set last: what excluded the rest then does so again.
    private static Brief asSent(Order order) {
        var fields = order.brief().fields();
        for (var name : order.fields().values().keySet()) {
            fields = fields.touched(name);
        }
        for (var part : order.inputs().pictures().keySet()) {
            fields = fields.touched(part);
        }
        return order.brief().withFields(fields);
    }

    private Order order(
            Intent intent,
            EngineId engine,
            Operation operation,
            Brief brief,
            Inputs inputs,
            @Nullable PictureId parent) {
        var taken = takenBy(engine, operation);
        var parts = parts(engine, taken, brief, inputs, Map.of());
        return new Order(intent, engine, taken, parts.fields, parts.inputs, brief, parent);
    }

    /// What of a brief goes into an order, and what is put aside.
    private record Parts(Fields fields, Inputs inputs, List<Exclusions.Aside> asides) {}

    /// @param facts what is known of the pictures
    private Parts parts(EngineId engine, Operation operation, Brief brief, Inputs inputs, Map<String, Value> facts) {
        var kind = operation.kind();
        List<Exclusions.Aside> asides = new ArrayList<>();
        var fields = new TreeMap<String, Value>();
        brief.fields().values().forEach((name, value) -> {
            if (catalogue.takes(engine, kind, name, value)) {
                fields.put(name, stripped(value));
            } else {
                asides.add(new Exclusions.Aside(name, List.of()));
            }
        });
        var pictures = new TreeMap<String, List<ImageKey>>();
        inputs.pictures().forEach((part, keys) -> {
            if (catalogue.takes(engine, kind, part)) {
                pictures.put(part, keys);
            } else {
                asides.add(new Exclusions.Aside(part, List.of()));
            }
        });
        Map<String, Value> values = new TreeMap<>(fields);
        values.putAll(operation.values());
        pictures.forEach((part, keys) -> values.put(part, pictures(keys)));
        values.putAll(facts);
        // What an operation starts from is never left out.
        var free = new TreeSet<>(fields.keySet());
        free.addAll(pictures.keySet());
        free.remove(Inputs.IMAGE);
        var excluded = catalogue
                .route(engine, kind)
                .map(route -> Exclusions.of(route, values, free, brief.fields().latest()))
                .orElse(List.of());
        excluded.forEach(aside -> {
            fields.remove(aside.field());
            pictures.remove(aside.field());
        });
        asides.addAll(excluded);
        return new Parts(Fields.of(fields), new Inputs(pictures), List.copyOf(asides));
    }

    private static Value pictures(List<ImageKey> keys) {
        return new Value.Pictures(Collections.nCopies(keys.size(), SOME_PICTURE));
    }

    /// What of the brief drafting leaves out, as it stands: what the engine does not take, by nothing, and what cannot
    /// go with something that was set later. It stays in the brief and comes back.
    public List<Exclusions.Aside> asides(Brief brief) {
        var operation = draft(brief).operation();
        return parts(brief.engine(), operation, brief, brief.inputs(), Map.of()).asides;
    }

    /// Without the seed where the engine takes none.
    private Operation takenBy(EngineId engine, Operation operation) {
        if (operation.seed() == null || catalogue.takes(engine, operation.kind(), Operation.SEED)) {
            return operation;
        }
        var values = operation.values();
        values.remove(Operation.SEED);
        return Operation.of(operation.kind(), values);
    }

    private static Value stripped(Value value) {
        return value instanceof Value.Text(var text) ? Value.of(text.strip()) : value;
    }

    /// What a price depends on where the brief is not written yet: a plain picture of this engine.
    public static Order plain(EngineId engine, OperationKind kind, int images) {
        Map<String, Value> values = Map.of(Operation.PROMPT, Value.of("-"), Operation.IMAGES, Value.of(images));
        var intent = kind == OperationKind.GENERATE ? Intent.DRAFT : Intent.FINAL;
        return new Order(
                intent,
                engine,
                Operation.of(kind, values),
                Fields.NONE,
                Inputs.NONE,
                Brief.EMPTY.on(engine).withImages(images),
                null);
    }
}
