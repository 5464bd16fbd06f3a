package app.maquette.ui.kit.money;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Model;

/// Briefs with one thing changed.
final class Briefs {
    private Briefs() {}

    static Brief with(Brief brief, Model model) {
        return new Brief(
                brief.prompt(),
                brief.negativePrompt(),
                brief.aspectRatio(),
                brief.style(),
                model,
                brief.magicPrompt(),
                brief.seed(),
                brief.collection());
    }
}
