package app.maquette.domain.request;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CollectionId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import app.maquette.studio.call.OrderForm;
import org.jspecify.annotations.Nullable;

/// What a test orders: begins as [Brief#EMPTY] or as another brief, and names only what matters.
public final class Asked {
    private static final OrderForm FORM = new OrderForm(Catalogue.standard());
    private Brief brief;

    private Asked(Brief brief) {
        this.brief = brief;
    }

    public static Asked of(String prompt) {
        return like(Brief.EMPTY).prompt(prompt);
    }

    public static Asked like(Brief other) {
        return new Asked(other);
    }

    public Asked prompt(String prompt) {
        brief = brief.withPrompt(prompt);
        return this;
    }

    public Asked field(String name, String text) {
        return field(name, Value.of(text));
    }

    public Asked field(String name, Value value) {
        brief = brief.withFields(brief.fields().with(name, value));
        return this;
    }

    public Asked negative(String words) {
        return field(Fields.NEGATIVE_PROMPT, words);
    }

    /// As `16x9`.
    public Asked ratio(String ratio) {
        return field(Fields.ASPECT_RATIO, ratio);
    }

    public Asked style(String style) {
        return field(Fields.STYLE_TYPE, style);
    }

    public Asked engine(EngineId engine) {
        brief = brief.on(engine);
        return this;
    }

    public Asked magic(String magic) {
        return field(Fields.MAGIC_PROMPT, magic);
    }

    public Asked seed(@Nullable Long seed) {
        brief = brief.withSeed(seed);
        return this;
    }

    public Asked collection(String name) {
        brief = brief.in(new CollectionId(name));
        return this;
    }

    public Brief brief() {
        return brief;
    }

    /// With all that was named, whether the engine takes it or not.
    public Order raw(int images) {
        return new Order(
                Intent.DRAFT,
                brief.engine(),
                new Operation.Generate(brief.prompt(), brief.seed(), images),
                brief.fields(),
                Inputs.NONE,
                brief,
                null);
    }

    public Order draft(int images) {
        return order(Purpose.DRAFT, images, null);
    }

    public Order order(Purpose purpose, int images, @Nullable PictureId parent) {
        if (purpose.equals(Purpose.REMIX)) {
            return remix(new ImageKey("0".repeat(64)), Operation.Remix.KEEPING, parent);
        }
        var plain = FORM.draft(brief.withImages(images));
        return new Order(
                purpose.intent(), plain.engine(), plain.operation(), plain.fields(), plain.inputs(), brief, parent);
    }

    /// A remix of that picture.
    public Order remix(ImageKey source, int weight, @Nullable PictureId parent) {
        var plain = draft(1);
        return new Order(
                Intent.FINAL,
                plain.engine(),
                new Operation.Remix(plain.prompt(), plain.seed(), 1, weight),
                plain.fields(),
                Inputs.of(Inputs.IMAGE, source),
                brief,
                parent);
    }
}
