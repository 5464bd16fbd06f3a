package app.maquette.domain.request;

import app.maquette.domain.PictureId;
import org.jspecify.annotations.Nullable;

/// What a test orders: begins as [Brief#EMPTY] or as another brief, and names only what matters.
public final class Asked {
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
        return with(prompt, brief.negativePrompt(), brief.aspectRatio(), brief.style());
    }

    public Asked negative(String words) {
        return with(brief.prompt(), words, brief.aspectRatio(), brief.style());
    }

    public Asked ratio(AspectRatio ratio) {
        return with(brief.prompt(), brief.negativePrompt(), ratio, brief.style());
    }

    public Asked style(StyleType style) {
        return with(brief.prompt(), brief.negativePrompt(), brief.aspectRatio(), style);
    }

    public Asked model(Model model) {
        return with(model, brief.magicPrompt(), brief.seed(), brief.collection());
    }

    public Asked magic(MagicPrompt magic) {
        return with(brief.model(), magic, brief.seed(), brief.collection());
    }

    public Asked seed(@Nullable Long seed) {
        return with(brief.model(), brief.magicPrompt(), seed, brief.collection());
    }

    public Asked collection(String name) {
        return with(brief.model(), brief.magicPrompt(), brief.seed(), name);
    }

    public Brief brief() {
        return brief;
    }

    public ImageRequest request(int images) {
        return ImageRequest.of(brief, images);
    }

    public Order draft(int images) {
        return order(Purpose.DRAFT, images, null);
    }

    public Order order(Purpose purpose, int images, @Nullable PictureId parent) {
        return new Order(purpose, brief, request(images), null, parent);
    }

    private Asked with(String prompt, String negative, AspectRatio ratio, StyleType style) {
        brief = new Brief(
                prompt, negative, ratio, style, brief.model(), brief.magicPrompt(), brief.seed(), brief.collection());
        return this;
    }

    private Asked with(Model model, MagicPrompt magic, @Nullable Long seed, String collection) {
        brief = new Brief(
                brief.prompt(),
                brief.negativePrompt(),
                brief.aspectRatio(),
                brief.style(),
                model,
                magic,
                seed,
                collection);
        return this;
    }
}
